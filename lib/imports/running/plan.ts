import type { SavedLayout } from "@/db/schema/imports";
import type { Box } from "@/lib/cities/geo/point";
import { guessCommentMapping, guessIdeaMapping, type SampleRows } from "@/lib/imports/mapping/guess";
import {
  type CommentKey,
  commentKeys,
  type IdeaKey,
  ideaKeys,
  type Mapping,
} from "@/lib/imports/mapping/keys";
import { listColumns, type ParsedMapping, parseMapping } from "@/lib/imports/mapping/parse-mapping";
import { isEncoding } from "@/lib/imports/reading/encoding";
import { openTable } from "@/lib/imports/reading/open-table";
import type { Table } from "@/lib/imports/reading/table";
import { type Reason, reason } from "@/lib/imports/reason";
import { type Profile, profileOf } from "@/lib/imports/rows/profile";
import type { DateOrder } from "@/lib/imports/values/date";

/** One file, understood: what its columns are, and what its columns as a whole tell. */
export interface PlannedFile<Key extends string> {
  readonly table: Table;
  readonly mapping: Mapping<Key>;
  /** where the mapping comes from */
  readonly mappedBy: "hand" | "memory" | "guess";
  readonly profile: Profile;
}

export interface ImportPlan {
  readonly ideas: PlannedFile<IdeaKey>;
  readonly comments: PlannedFile<CommentKey> | null;
}

export interface FileRequest {
  readonly path: string;
  /** what it is called, where that is not the path's last part */
  readonly name?: string | undefined;
  /** `key=COLUMN,…` */
  readonly map?: string | undefined;
  /** the same as chosen in a form: each key's columns by their names */
  readonly chosen?: Readonly<Record<string, string[]>> | undefined;
}

export interface PlanRequest {
  readonly ideas: FileRequest;
  readonly comments?: FileRequest | undefined;
  readonly encoding?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** where the city's neighbourhoods are */
  readonly near?: Box | null | undefined;
  /** layouts of earlier imports, the latest first */
  readonly remembered?: Readonly<Record<"ideas" | "comments", readonly SavedLayout[]>> | undefined;
}

export type Planned =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly reason: Reason };

/** Opens the files and decides what each column is; changes nothing anywhere. */
export async function planImport(request: PlanRequest): Promise<Planned> {
  const ideas = await planFile(request, request.ideas, ideaKeys, guessIdeaMapping, request.remembered?.ideas);
  if (!ideas.ok) return ideas;
  if (!ideas.file.mapping.title && !ideas.file.mapping.text) return missing("needsTitleOrText", ideas.file);
  if (!request.comments) return { ok: true, plan: { ideas: ideas.file, comments: null } };
  const known = request.remembered?.comments;
  const comments = await planFile(request, request.comments, commentKeys, guessCommentMapping, known);
  if (!comments.ok) return comments;
  if (!comments.file.mapping.idea || !comments.file.mapping.text) return missing("needsIdea", comments.file);
  return { ok: true, plan: { ideas: ideas.file, comments: comments.file } };
}

/** One of the files by itself; what is missing in its mapping is for the caller to see. */
export async function planFile<Key extends string>(
  request: Omit<PlanRequest, "ideas" | "comments">,
  { path, name, map, chosen: byHand }: FileRequest,
  keys: readonly Key[],
  guess: (columns: readonly string[], rows: SampleRows) => Mapping<Key>,
  remembered: readonly SavedLayout[] = [],
): Promise<{ ok: true; file: PlannedFile<Key> } | { ok: false; reason: Reason }> {
  const { encoding } = request;
  if (encoding && !isEncoding(encoding)) return { ok: false, reason: reason("encoding", { name: encoding }) };
  const opened = await openTable(path, { encoding, name });
  if (!opened.ok) return opened;
  const { table } = opened;
  const memory =
    map || byHand ? undefined : remembered.find(({ columns }) => sameColumns(columns, table.columns));
  const saved = byHand ? { columns: [], mapping: byHand } : memory;
  const chosen: ParsedMapping<Key> = map
    ? parseMapping(map, keys, table.columns)
    : { ok: true, mapping: saved ? asMapping(saved, keys) : guess(table.columns, await sampleOf(table)) };
  if (!chosen.ok) return chosen;
  const profile = await profileOf(table.rows(), chosen.mapping, request.near);
  return {
    ok: true,
    file: {
      table,
      mapping: chosen.mapping,
      mappedBy: map || byHand ? "hand" : memory ? "memory" : "guess",
      profile: request.dateOrder ? { ...profile, dateOrder: request.dateOrder, dateUnsure: false } : profile,
    },
  };
}

async function sampleOf(table: Table): Promise<SampleRows> {
  const sample: ReadonlyMap<string, string>[] = [];
  for await (const { cells } of table.rows()) {
    sample.push(cells);
    if (sample.length >= 300) break;
  }
  return sample;
}

function asMapping<Key extends string>({ mapping }: SavedLayout, keys: readonly Key[]): Mapping<Key> {
  const known: Partial<Record<Key, readonly string[]>> = {};
  for (const key of keys) if (mapping[key]) known[key] = mapping[key];
  return known;
}

function sameColumns(one: readonly string[], two: readonly string[]): boolean {
  return [...one].sort().join("\u001f") === [...two].sort().join("\u001f");
}

function missing(code: "needsTitleOrText" | "needsIdea", { table }: { table: Table }): Planned {
  return { ok: false, reason: reason(code, { columns: listColumns(table.columns) }) };
}
