import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { ClearError } from "@/lib/base/clear-error";
import { isCityFile } from "@/lib/transfer/format";

/** Writes lines into a gzipped file that appears under its name only once it is whole. */
export async function writeCityFile<T>(
  path: string,
  run: (write: (line: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const draft = `${path}.part`;
  const [zip, file] = [createGzip({ level: 6 }), createWriteStream(draft, { mode: 0o600 })];
  const written = finished(zip.pipe(file));
  // A full disk shows here; `run` hears of it by the line it cannot write.
  written.catch((error: Error) => zip.destroy(error));
  try {
    const result = await run(async (line) => {
      if (!zip.write(`${line}\n`)) await once(zip, "drain");
    });
    zip.end();
    await written;
    await rename(draft, path);
    return result;
  } catch (error) {
    zip.destroy();
    file.destroy();
    await rm(draft, { force: true });
    throw error;
  }
}

export async function* cityFileLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unzipped = file.pipe(createGunzip());
  file.on("error", (error) => unzipped.destroy(error));
  const lines = createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    yield* lines;
    await finished(unzipped, { writable: false });
  } catch (error) {
    throw new ClearError(
      `${path} cannot be read to its end: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Looks at the first line only. */
export async function holdsCity(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (!file) return false;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  if (bytesRead < 2 || buffer[0] !== 0x1f || buffer[1] !== 0x8b) return false;
  const unzipped = createReadStream(path).pipe(createGunzip());
  try {
    for await (const piece of unzipped) return isCityFile(piece.toString("utf8").slice(0, 100));
    return false;
  } catch {
    return false;
  } finally {
    unzipped.destroy();
  }
}
