/**
 * Decodes what a stranger sent, in a process of its own: it holds no secret, has no connection, and is gone
 * after one picture. Run by lib/files/prepare.ts.
 */
import sharp, { type Sharp } from "sharp";

export type Job = { bytes: Uint8Array; pixels: number; side: number; widths: number[]; memory: number };
export type Rendered = { bytes: Uint8Array; width: number; height: number };
export type Reply = { full: Rendered; smaller: Rendered[] } | { refused: "tooManyPixels" | "damaged" };

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
});

process.once("message", (job: Job) => {
  const watch = setInterval(() => {
    // An orderly exit would wait for the decoder, which goes on taking memory.
    if (process.memoryUsage.rss() > job.memory) process.kill(process.pid, "SIGKILL");
  }, 5);
  render(job).then((reply) => {
    clearInterval(watch);
    process.send?.(reply, () => process.disconnect());
  });
});

async function render(job: Job): Promise<Reply> {
  try {
    const input = sharp(job.bytes, { limitInputPixels: job.pixels, failOn: "error", pages: 1 });
    const { width = 0, height = 0 } = await input.metadata();
    if (width * height > job.pixels) return { refused: "tooManyPixels" };
    // Turned as the camera meant it; metadata (place, time, camera) is dropped by writing anew.
    const { data, info } = await input
      .autoOrient()
      .resize({ width: job.side, height: job.side, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const smaller: Rendered[] = [];
    for (const target of job.widths.filter((candidate) => candidate < info.width)) {
      smaller.push(await encode(sharp(data, { raw }).resize({ width: target })));
    }
    return { full: await encode(sharp(data, { raw })), smaller };
  } catch (error) {
    const tooMany = error instanceof Error && /pixel limit/.test(error.message);
    return { refused: tooMany ? "tooManyPixels" : "damaged" };
  }
}

async function encode(image: Sharp): Promise<Rendered> {
  const { data, info } = await image.webp({ quality: 80, effort: 3 }).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
