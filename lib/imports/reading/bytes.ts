import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";

/** A file's bytes in pieces; a gzipped file is unpacked on the way. */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const packed = isGzip(await firstBytes(path, 2));
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const stream = packed ? file.pipe(createGunzip()) : file;
  // An error of the file does not travel through the pipe by itself.
  if (packed) file.on("error", (error) => stream.destroy(error));
  for await (const piece of stream) yield piece;
}

export async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
