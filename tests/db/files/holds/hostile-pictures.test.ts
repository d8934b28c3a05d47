import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { extendEnv } from "@/lib/base/env";
import { RuleError } from "@/lib/base/errors";
import { type PreparedImage, prepareImage } from "@/lib/files/prepare";
import { readBytes } from "@/lib/files/store";
import { watchChildren } from "@/tests/support/child-memory";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { sampleOf } from "@/tests/support/hold";
import { type HostilePicture, hostilePictures, planted } from "@/tests/support/hostile-pictures";

let here: TestCity;
beforeAll(async () => {
  extendEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), "cityloop-hostile-")) });
  here = await createTestCity();
});

const mostMegabytes = 300;

test("there are at least thirty of them", () => {
  expect(new Set(hostilePictures.map(({ what }) => what)).size).toBeGreaterThanOrEqual(30);
});

test.each(sampleOf(hostilePictures, 8, "hostile pictures"))(
  "$what: refused with a reason or drawn anew, in a process of its own under 300 MB",
  async ({ what, name, make, may }: HostilePicture) => {
    const bytes = await make();
    const stop = watchChildren();
    const began = performance.now();
    const outcome = await prepareImage(here.id, new File([new Uint8Array(bytes)], name)).catch(
      (error) => error,
    );
    const { children, peakMegabytes } = stop();
    const took = Math.round(performance.now() - began);
    const said = outcome instanceof RuleError ? outcome.messageKey : `${outcome.width} × ${outcome.height}`;
    console.log(`${what}: ${said}; ${children} process of its own, at most ${peakMegabytes} MB, ${took} ms`);
    expect(peakMegabytes).toBeLessThan(mostMegabytes);
    if (outcome instanceof RuleError) {
      expect(outcome.messageKey).toMatch(/^form\.image/);
      if (may === "draw") expect(outcome.messageKey).toBe("form.imageTooDemanding");
      return;
    }
    expect(may).toBe("draw");
    expect(children).toBe(1);
    await expectHarmless(outcome);
  },
  120_000,
);

async function expectHarmless({ smaller, ...full }: PreparedImage): Promise<void> {
  for (const { id } of [full, ...smaller]) {
    const bytes = (await readBytes(here.id, id)) ?? Buffer.alloc(0);
    const { format, exif, xmp, iptc } = await sharp(bytes).metadata();
    expect({ format, exif, xmp, iptc }).toEqual({ format: "webp" });
    for (const words of planted) expect(bytes.includes(Buffer.from(words, "latin1")), words).toBe(false);
  }
}
