import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { validate } from "uuid";
import { env } from "@/lib/base/env";

const day = 24 * 60 * 60 * 1000;

/**
 * Removes from the disk what staff of a city sent only to look at (shapes, a page's text, files for an import that
 * never ran) a day after it was last touched.
 */
export async function sweepDrafts(cityId: string): Promise<number> {
  const root = folderOf(cityId);
  const uploads = join(root, "imports");
  const people = (await names(root)).filter((name) => name !== "imports").map((name) => join(root, name));
  const importers = (await names(uploads)).map((name) => join(uploads, name));
  let gone = 0;
  for (const folder of [...people, ...importers]) gone += await sweepFolder(folder);
  return gone;
}

/** All that a person who leaves had sent to look at. */
export async function forgetDrafts(cityId: string, personId: string): Promise<void> {
  if (!validate(personId)) throw new Error("a draft needs a person");
  for (const folder of [join(folderOf(cityId), personId), join(folderOf(cityId), "imports", personId)])
    await rm(folder, { recursive: true, force: true });
}

/** The folders themselves stay: somebody may be about to write into one. */
async function sweepFolder(folder: string): Promise<number> {
  const limit = Date.now() - day;
  let gone = 0;
  for (const name of await names(folder)) {
    const path = join(folder, name);
    const changed = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => limit,
    );
    if (changed >= limit) continue;
    await rm(path, { recursive: true, force: true });
    gone++;
  }
  return gone;
}

function folderOf(cityId: string): string {
  if (!validate(cityId)) throw new Error("a draft needs a city");
  return join(/* turbopackIgnore: true */ env().DATA_DIR, "drafts", cityId);
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
