import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { validate } from "uuid";
import { env } from "@/lib/base/env";
import { asUnavailable } from "@/lib/base/unavailable";

/** A file's name is the SHA-256 of its bytes, so the same picture is kept once and never changes. */
export function isFileId(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}

/**
 * Puts bytes on the disk. Kept already, they only count as fresh again, so that no sweep takes them.
 * @throws UnavailableError where the disk has no room
 */
export async function storeBytes(cityId: string, bytes: Uint8Array): Promise<string> {
  const id = createHash("sha256").update(bytes).digest("hex");
  const path = pathOf(cityId, id);
  const now = new Date();
  const kept = await utimes(path, now, now).then(
    () => true,
    () => false,
  );
  if (kept) return id;
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, bytes, { mode: 0o640 });
    await rename(draft, path);
  } catch (error) {
    // A full disk holds the beginning of it.
    await rm(draft, { force: true }).catch(() => {});
    throw asUnavailable(error);
  }
  return id;
}

/** The bytes, or null where the disk has lost them. */
export async function readBytes(cityId: string, id: string): Promise<Buffer | null> {
  return readFile(pathOf(cityId, id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

export async function deleteBytes(cityId: string, id: string): Promise<void> {
  await rm(pathOf(cityId, id), { force: true });
}

/** All that lies on the disk for a city and has not been written or refreshed since `before`. */
export async function storedBefore(cityId: string, before: Date): Promise<string[]> {
  const old: string[] = [];
  for (const folder of await namesIn(cityFolder(cityId))) {
    for (const name of await namesIn(join(cityFolder(cityId), folder))) {
      const found = await stat(join(cityFolder(cityId), folder, name)).catch(() => null);
      if (found && found.mtime < before) old.push(name);
    }
  }
  return old;
}

/** Removes a draft that a crash left behind, or a file, by the name it has on the disk. */
export async function deleteStored(cityId: string, name: string): Promise<void> {
  if (!/^[0-9a-f]{64}(\.[0-9a-f-]{36})?$/.test(name)) return;
  await rm(join(cityFolder(cityId), name.slice(0, 2), name), { force: true });
}

function pathOf(cityId: string, id: string): string {
  if (!isFileId(id)) throw new Error("not a file's id");
  return join(cityFolder(cityId), id.slice(0, 2), id);
}

function cityFolder(cityId: string): string {
  if (!validate(cityId)) throw new Error("not a city's id");
  return join(resolve(/* turbopackIgnore: true */ env().DATA_DIR), "files", cityId);
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
