import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { validate } from "uuid";
import { env } from "@/lib/base/env";
import { newToken } from "@/lib/base/ids";
import type { DraftOwner } from "@/lib/cities/kept-drafts";
import type { ReportEntry } from "@/lib/imports/running/report";
import { type UploadedKind, type UploadState, uploadState } from "@/lib/imports/uploading/upload";

/** An upload on the disk. Only who sent it, in that city, finds it. */
export interface Upload {
  readonly id: string;
  readonly folder: string;
  readonly state: UploadState;
}

/** Puts the files on the disk for a day, where an import reads them as it reads any file. */
export async function keepUpload(
  owner: DraftOwner,
  files: { ideas: File; comments: File | null },
  state: UploadState,
): Promise<Upload> {
  await removeOld(ownersFolder(owner));
  const id = newToken();
  const folder = join(ownersFolder(owner), id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const upload = { id, folder, state };
  await keepFile(upload, "ideas", files.ideas);
  if (files.comments) await keepFile(upload, "comments", files.comments);
  return changeUpload(upload, {});
}

export async function readUpload(owner: DraftOwner, id: string): Promise<Upload | null> {
  if (!/^[\w-]{43}$/.test(id)) return null;
  const folder = join(ownersFolder(owner), id);
  if (await isOld(folder)) return null;
  const state = uploadState.safeParse(await readJson(join(folder, "state.json")));
  return state.success ? { id, folder, state: state.data } : null;
}

export async function changeUpload(upload: Upload, changes: Partial<UploadState>): Promise<Upload> {
  const state = { ...upload.state, ...changes };
  await writeJson(join(upload.folder, "state.json"), state);
  return { ...upload, state };
}

export function pathIn(upload: Upload, kind: UploadedKind): string {
  return join(upload.folder, kind);
}

export async function removeUpload({ folder }: Upload): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Once imported, the files themselves are of no more use; what was reported stays to be read. */
export async function removeFiles(upload: Upload): Promise<void> {
  await rm(pathIn(upload, "ideas"), { force: true });
  await rm(pathIn(upload, "comments"), { force: true });
}

export async function keepReport({ folder }: Upload, entries: readonly ReportEntry[]): Promise<void> {
  await writeJson(join(folder, "report.json"), entries);
}

export async function readReport({ folder }: Upload): Promise<readonly ReportEntry[]> {
  return ((await readJson(join(folder, "report.json"))) ?? []) as readonly ReportEntry[];
}

const day = 24 * 60 * 60 * 1000;
const most = 5;

function ownersFolder({ cityId, personId }: DraftOwner): string {
  if (!validate(cityId) || !validate(personId)) throw new Error("an upload needs a city and a person");
  return join(/* turbopackIgnore: true */ env().DATA_DIR, "drafts", cityId, "imports", personId);
}

async function keepFile(upload: Upload, kind: UploadedKind, file: File): Promise<void> {
  await writeFile(pathIn(upload, kind), new Uint8Array(await file.arrayBuffer()), { mode: 0o600 });
}

/** Written beside and put in place, so that nobody reads half of it. */
async function writeJson(path: string, value: unknown): Promise<void> {
  const draft = `${path}.${newToken()}`;
  await writeFile(draft, JSON.stringify(value), { mode: 0o600 });
  await rename(draft, path);
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : JSON.parse(text);
}

/** A person's uploads take a bounded place: what is old goes, and of the others the oldest. */
async function removeOld(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const aged = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: await changedAt(join(folder, name)) })),
  );
  const fresh = aged.filter(({ at }) => at > Date.now() - day).sort((a, b) => b.at - a.at);
  const keep = new Set(fresh.slice(0, most - 1).map(({ path }) => path));
  const gone = aged.filter(({ path }) => !keep.has(path));
  await Promise.all(gone.map(({ path }) => rm(path, { recursive: true, force: true })));
}

async function isOld(folder: string): Promise<boolean> {
  return (await changedAt(folder)) < Date.now() - day;
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
