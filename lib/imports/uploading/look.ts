import { withCity } from "@/db/with-city";
import { guessCommentMapping, guessIdeaMapping } from "@/lib/imports/mapping/guess";
import { type CommentKey, commentKeys, type IdeaKey, ideaKeys } from "@/lib/imports/mapping/keys";
import type { Table } from "@/lib/imports/reading/table";
import type { Reason } from "@/lib/imports/reason";
import { type PlannedFile, type PlanRequest, planFile } from "@/lib/imports/running/plan";
import { rememberedLayouts } from "@/lib/imports/running/source";
import { surroundingsOf } from "@/lib/imports/running/surroundings";
import { pathIn, type Upload } from "@/lib/imports/uploading/folder";

type Around = Pick<PlanRequest, "near" | "remembered">;

/** What the city has to say about any file: where it lies, and which layouts it has seen. */
export async function aroundOf(cityId: string): Promise<Around> {
  return withCity(cityId, async (db) => ({
    near: (await surroundingsOf(db)).shapes.box,
    remembered: await rememberedLayouts(db),
  }));
}

export type Looked = {
  readonly ideas: PlannedFile<IdeaKey>;
  readonly comments: PlannedFile<CommentKey> | null;
};

export type Look =
  | { readonly ok: true; readonly files: Looked }
  | { readonly ok: false; readonly at: "ideas" | "comments"; readonly reason: Reason };

/** What the files are and what their columns could be; a column that is missing is no mistake yet. */
export async function lookAt(upload: Upload, around: Around): Promise<Look> {
  const { state } = upload;
  const request = { ...around, dateOrder: state.dates ?? undefined };
  const asked = (
    kind: "ideas" | "comments",
    file: { name: string; columns: Upload["state"]["ideas"]["columns"] },
  ) => ({
    path: pathIn(upload, kind),
    name: file.name,
    chosen: file.columns ?? undefined,
  });
  const { remembered } = around;
  const ideas = await planFile(
    request,
    asked("ideas", state.ideas),
    ideaKeys,
    guessIdeaMapping,
    remembered?.ideas,
  );
  if (!ideas.ok) return { ...ideas, at: "ideas" };
  if (!state.comments) return { ok: true, files: { ideas: ideas.file, comments: null } };
  const comments = await planFile(
    request,
    asked("comments", state.comments),
    commentKeys,
    guessCommentMapping,
    remembered?.comments,
  );
  if (!comments.ok) return { ...comments, at: "comments" };
  return { ok: true, files: { ideas: ideas.file, comments: comments.file } };
}

/** The first rows, each as what stands in its columns. */
export async function firstRows(table: Table, count: number): Promise<ReadonlyMap<string, string>[]> {
  const rows: ReadonlyMap<string, string>[] = [];
  for await (const { cells } of table.rows()) {
    rows.push(cells);
    if (rows.length === count) break;
  }
  return rows;
}
