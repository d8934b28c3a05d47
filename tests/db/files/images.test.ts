import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { files } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { extendEnv } from "@/lib/base/env";
import { saveImage } from "@/lib/files/commands";
import { imageLimits } from "@/lib/files/limits";
import { prepareImage } from "@/lib/files/prepare";
import { findServedFile } from "@/lib/files/queries";
import { readBytes } from "@/lib/files/store";
import { sweepFiles } from "@/lib/files/sweep";
import { keepImages } from "@/lib/ideas/images";
import { visitor } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";

beforeAll(() => extendEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), "cityloop-files-")) }));

const plain = (width: number, height: number, background = "#3a7") =>
  sharp({ create: { width, height, channels: 3, background } });
const asFile = (bytes: Buffer, name = "photo.jpg", type = "image/jpeg") =>
  new File([new Uint8Array(bytes)], name, { type });
const stored = async (here: TestCity, id: string) => {
  const bytes = await readBytes(here.id, id);
  if (!bytes) throw new Error("the file is not on the disk");
  return bytes;
};

test("a photo is turned upright, drawn anew without its place and camera, and kept in smaller sizes too", async () => {
  const here = await createTestCity();
  const photo = await plain(1400, 700)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD3: { GPSLatitude: "51/1 3/1 0/1" }, IFD0: { Make: "SecretCamera" } })
    .jpeg()
    .toBuffer();
  const image = await prepareImage(here.id, asFile(photo));
  expect(image).toMatchObject({ width: 700, height: 1400 });
  expect(image.smaller.map(({ width }) => width)).toEqual([320, 640]);
  const bytes = await stored(here, image.id);
  const metadata = await sharp(bytes).metadata();
  expect(metadata).toMatchObject({ format: "webp", width: 700, height: 1400 });
  expect(metadata.exif).toBeUndefined();
  expect(metadata.orientation).toBeUndefined();
  expect(bytes.includes("SecretCamera")).toBe(false);
});

test("what is hidden behind a picture does not survive", async () => {
  const here = await createTestCity();
  const picture = await plain(50, 50).png().toBuffer();
  const script = Buffer.from("<script>alert(document.cookie)</script><?php system('id'); ?>");
  const image = await prepareImage(here.id, asFile(Buffer.concat([picture, script]), "x.html", "text/html"));
  expect((await stored(here, image.id)).includes("script")).toBe(false);
});

test("of a moving picture the first frame is kept", async () => {
  const here = await createTestCity();
  const frames = await sharp(
    await Promise.all(["red", "blue"].map((color) => plain(20, 20, color).png().toBuffer())),
    { join: { animated: true } },
  )
    .gif()
    .toBuffer();
  const image = await prepareImage(here.id, asFile(frames));
  expect(image).toMatchObject({ width: 20, height: 20 });
  expect((await sharp(await stored(here, image.id)).metadata()).pages ?? 1).toBe(1);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");

test.each<[string, () => Promise<Buffer>, string]>([
  ["an SVG called photo.jpg", async () => Buffer.from(svg), "form.imageUnknown"],
  ["a web page", async () => Buffer.from("<!doctype html><h1>x"), "form.imageUnknown"],
  ["a PDF", async () => Buffer.from("%PDF-1.7"), "form.imageUnknown"],
  ["a TIFF", () => plain(9, 9).tiff().toBuffer(), "form.imageUnknown"],
  ["an empty file", async () => Buffer.alloc(0), "form.imageUnknown"],
  ["a HEIC photo", async () => heic, "form.imageHeic"],
  [
    "a JPEG head with an SVG behind it",
    async () => Buffer.from(`\xff\xd8\xff\xe0${svg}`, "latin1"),
    "form.imageDamaged",
  ],
  ["half a photo", async () => half(await noisy()), "form.imageDamaged"],
  ["a picture that unpacks to 81 million pixels", () => huge(), "form.imageTooManyPixels"],
])("%s is refused with a reason", async (_, make, messageKey) => {
  const here = await createTestCity();
  await expect(prepareImage(here.id, asFile(await make()))).rejects.toMatchObject({ messageKey });
});

test("a file beyond the limit is refused before anything reads it", async () => {
  const here = await createTestCity();
  const file = asFile(Buffer.alloc(imageLimits.bytes + 1, 0xff));
  await expect(prepareImage(here.id, file)).rejects.toMatchObject({ messageKey: "form.imageTooLarge" });
});

test("an idea's picture is everyone's while the idea is, and of its author and staff once it is hidden", async () => {
  const here = await createTestCity();
  const { id, author } = await postIdea(here);
  const picture = await saveFor(here, author, id);
  const seenBy = (actor: Parameters<typeof findServedFile>[1]) =>
    here.run((db) => findServedFile(db, actor, picture));
  expect(await seenBy(visitor)).toMatchObject({ public: true, mime: "image/webp" });
  await here.run((db) => db.update(ideas).set({ visibility: "removed" }).where(eq(ideas.id, id)));
  expect(await seenBy(visitor)).toBeNull();
  expect(await seenBy(await here.person())).toBeNull();
  expect(await seenBy(author)).toMatchObject({ public: false });
  expect(await seenBy(await here.superadmin())).toMatchObject({ public: false });
});

test("a picture of one city is nothing in another", async () => {
  const [here, there] = [await createTestCity(), await createTestCity()];
  const { id, author } = await postIdea(here);
  const picture = await saveFor(here, author, id);
  expect(await there.run(async (db) => findServedFile(db, await there.superadmin(), picture))).toBeNull();
  expect(await readBytes(there.id, picture)).toBeNull();
});

test("the sweep takes what nothing shows once it is a day old, and nothing else", async () => {
  const here = await createTestCity();
  const { id, author } = await postIdea(here);
  const shown = await saveFor(here, author, id, "#123456");
  const loose = await prepareImage(here.id, asFile(await plain(40, 30, "#654321").png().toBuffer()));
  await here.run((db) => saveImage({ db, actor: author }, loose));
  expect((await sweepFiles(here.id)).rows).toBe(0);
  await here.run((db) => db.update(files).set({ createdAt: sql`now() - interval '2 days'` }));
  expect((await sweepFiles(here.id)).rows).toBe(1);
  expect(await readBytes(here.id, loose.id)).toBeNull();
  expect(await readBytes(here.id, shown)).not.toBeNull();
});

async function saveFor(
  here: TestCity,
  author: Awaited<ReturnType<TestCity["person"]>>,
  ideaId: string,
  color = "#abc",
) {
  const image = await prepareImage(here.id, asFile(await plain(700, 300, color).png().toBuffer()));
  return here.run(async (db) => {
    const { id } = await saveImage({ db, actor: author }, image);
    await keepImages(db, ideaId, [{ fileId: id, alt: "" }]);
    return id;
  });
}

function noisy(): Promise<Buffer> {
  return plain(600, 600)
    .composite([
      {
        input: {
          create: {
            width: 300,
            height: 300,
            channels: 3,
            background: "red",
            noise: { type: "gaussian", mean: 128, sigma: 40 },
          },
        },
      },
    ])
    .jpeg()
    .toBuffer();
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length >> 1);
}

function huge(): Promise<Buffer> {
  return sharp({
    create: { width: 9000, height: 9000, channels: 3, background: "red" },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
