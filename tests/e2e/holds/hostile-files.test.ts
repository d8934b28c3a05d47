import { crc32 } from "node:zlib";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { ideaImages, ideas } from "@/db/schema/ideas";
import type { TestCity } from "@/tests/support/city";
import { hostileNames } from "@/tests/support/e2e/hostile";
import { type Changes, type Form, formsIn, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { requestAt } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";
import { sampleOf } from "@/tests/support/hold";

const script = "<script>window.planted=1</script>";
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.planted=1">${script}</svg>`;
const unknown = "not a picture we can use";
const damaged = "damaged";

const words = {
  title: "Shade 'for' the \"square\" & <b>all</b>",
  text: "Plant five plane trees where the sun burns the benches, and one more for the dogs.",
  address: "Market 4, beside the well",
  alt1: "The square at noon",
  anyway: "yes",
};

const refused: [what: string, name: string, make: () => Promise<Buffer>, reason: string][] = [
  ["an SVG called PNG", "shade.png", async () => Buffer.from(svg), unknown],
  ["a web page called JPEG", "shade.jpg", async () => Buffer.from(`<!doctype html>${script}`), unknown],
  ["a picture's first bytes before an SVG", "a.gif", async () => Buffer.from(`GIF89a${svg}`), damaged],
  ["a PNG of 50,000 by 50,000 pixels", "big.png", async () => pngHead(50_000, 50_000), "million pixels"],
  ["half a JPEG", "half.jpg", async () => (await photo()).subarray(0, 4000), damaged],
  ["a HEIC photo", "IMG_1.HEIC", async () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "HEIC"],
  ["an empty file", "empty.jpg", async () => Buffer.alloc(0), unknown],
  ["16 MB of nothing", "long.jpg", async () => Buffer.alloc(16 * 1024 * 1024, 0xff), "larger than 15"],
];

test("what is no good picture is refused at its field, with everything typed still there", async ({
  city,
}) => {
  const browser = new PlainBrowser(city.host, await city.session(await city.person()));
  const form = await browser.form("/ideas/new", "title");
  for (const [what, name, make, reason] of sampleOf(refused, 3, "refused pictures")) {
    const file = new File([new Uint8Array(await make())], name, { type: "image/png" });
    for (const field of ["photo1", "photo3"]) {
      const answer = await browser.send(form, { ...words, alt3: "The same", [field]: file });
      expect(answer.status, what).toBe(200);
      expect(answer.text.split(`-${field}-error"`)[1]?.slice(0, 600), what).toContain(reason);
      expect(valuesOf(answer.text, form), what).toMatchObject({ ...words, alt3: "The same" });
      expect(answer.text, what).toContain("choose the file again");
    }
  }
  expect(await city.run((db) => db.$count(ideas))).toBe(0);
  // What was shown back can be sent as it is.
  expect((await browser.send(form, words)).status).toBe(303);
});

test("a picture with something hidden in it is drawn anew: no script, place or camera is served", async ({
  city,
}) => {
  const hidden = Buffer.from(`${svg}<?php system('id') ?>`);
  const tagged = await sharp(await photo())
    .withExif({ IFD0: { Make: "SecretCamera" }, IFD3: { GPSLatitude: "51/1 3/1 0/1" } })
    .jpeg()
    .toBuffer();
  for (const bytes of [Buffer.concat([await photo(), hidden]), Buffer.concat([tagged, hidden])]) {
    const photo1 = new File([new Uint8Array(bytes)], "x.html");
    const { pictures } = await post(city, { ...words, photo1 });
    const served = await requestAt(city.host, `/files/${pictures[0]}`);
    expect(served.status).toBe(200);
    expect(served.headers["content-type"]).toBe("image/webp");
    expect(served.headers["x-content-type-options"]).toBe("nosniff");
    expect(served.headers["content-security-policy"]).toContain("sandbox");
    for (const secret of ["script", "php", "SecretCamera", "Exif"]) expect(served.text).not.toContain(secret);
  }
});

test("whatever good pictures are called, they are taken and their names are nowhere", async ({ city }) => {
  const names = [...hostileNames.filter(Boolean), "\u202egpj.exe\u2066.png", "bell\u0007\u001b[31m.png"];
  const groups = [names.slice(0, 5), names.slice(5, 10), names.slice(10)];
  for (const five of sampleOf(groups, 1, "names of pictures")) {
    const files = await Promise.all(
      five.map(async (name, index) => new File([new Uint8Array(await photo(100 + index))], name)),
    );
    const photos = Object.fromEntries(files.map((file, index) => [`photo${index + 1}`, file]));
    const { pictures, address } = await post(city, { ...words, ...photos });
    expect(pictures, five.join()).toHaveLength(five.length);
    const page = await requestAt(city.host, address);
    expect(page.text).not.toMatch(/etc\/passwd|boot\.ini|\.exe|htaccess|<script>window|xxxxxx/);
  }
});

/** Posts as somebody new, and gives the ids of the idea's pictures with its address. */
async function post(city: TestCity, changes: Changes): Promise<{ pictures: string[]; address: string }> {
  const author = await city.person();
  const browser = new PlainBrowser(city.host, await city.session(author));
  const answer = await browser.send(await browser.form("/ideas/new", "title"), changes);
  expect(answer.status).toBe(303);
  const rows = await city.run((db) =>
    db
      .select({ code: ideas.code, slug: ideas.slug, file: ideaImages.fileId })
      .from(ideas)
      .innerJoin(ideaImages, eq(ideaImages.ideaId, ideas.id))
      .where(eq(ideas.authorId, author.id)),
  );
  const [posted] = rows;
  const address = `/ideas/${posted?.code}/${encodeURIComponent(posted?.slug ?? "")}`;
  return { pictures: rows.map(({ file }) => file), address };
}

function valuesOf(html: string, { path }: Form): Record<string, string> {
  const form = formsIn(html, path).find(({ fields }) => fields.some(({ name }) => name === "title"));
  const shown = form?.fields.filter(({ off }) => !off) ?? [];
  return { anyway: "yes", ...Object.fromEntries(shown.map(({ name, value }) => [name, value])) };
}

function photo(height = 100): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
  return sharp({ create: { width: 200, height, channels: 3, background: "red", noise } })
    .jpeg()
    .toBuffer();
}

/** A PNG that says how large it is and then holds nothing: what a bomb looks like before it goes off. */
function pngHead(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", size), chunk("IDAT", Buffer.alloc(16)), chunk("IEND")]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
