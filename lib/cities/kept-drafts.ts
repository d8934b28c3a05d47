import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { validate } from "uuid";
import { env } from "@/lib/base/env";
import { newToken } from "@/lib/base/ids";

/**
 * What a member of staff sent to look at before it counts (a map's shapes, a page's text), kept for a day on
 * the disk: the preview is a page of its own and needs no JavaScript. Only its author, in that city, finds it.
 */
export async function keepDraft(owner: DraftOwner, draft: unknown): Promise<string> {
  const folder = folderOf(owner);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeOld(folder);
  const id = newToken();
  await writeFile(join(folder, `${id}.json`), JSON.stringify(draft), { mode: 0o600 });
  return id;
}

/** The draft as it was kept, or null: unknown, another's, or older than a day. */
export async function readDraft(owner: DraftOwner, id: string): Promise<unknown> {
  if (!/^[\w-]{43}$/.test(id)) return null;
  const file = join(folderOf(owner), `${id}.json`);
  try {
    if (await isOld(file)) return null;
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

export type DraftOwner = { cityId: string; personId: string };

const day = 24 * 60 * 60 * 1000;
const most = 20;

function folderOf({ cityId, personId }: DraftOwner): string {
  if (!validate(cityId) || !validate(personId)) throw new Error("a draft needs a city and a person");
  return join(/* turbopackIgnore: true */ env().DATA_DIR, "drafts", cityId, personId);
}

/** A person's drafts take a bounded place: what is old goes, and of the others the oldest. */
async function removeOld(folder: string): Promise<void> {
  const files = (await readdir(folder)).map((name) => join(folder, name));
  const aged = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
  const kept = aged.filter(({ at }) => at > Date.now() - day).sort((a, b) => b.at - a.at);
  const keep = new Set(kept.slice(0, most - 1).map(({ file }) => file));
  await Promise.all(files.filter((file) => !keep.has(file)).map((file) => rm(file, { force: true })));
}

async function isOld(file: string): Promise<boolean> {
  return (await stat(file)).mtimeMs < Date.now() - day;
}
