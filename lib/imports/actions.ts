"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import type { City } from "@/lib/cities/resolve";
import type { Translator } from "@/lib/i18n/translator";
import { explain } from "@/lib/imports/explain";
import { columnsInput, runInput, uploadInput } from "@/lib/imports/input";
import { commentKeys, ideaKeys } from "@/lib/imports/mapping/keys";
import { readChoice } from "@/lib/imports/uploading/choice";
import {
  changeUpload,
  keepUpload,
  readUpload,
  removeUpload,
  type Upload,
} from "@/lib/imports/uploading/folder";
import { aroundOf, type Looked, lookAt } from "@/lib/imports/uploading/look";
import { runUpload } from "@/lib/imports/uploading/run";
import { newUpload, uploadLimits } from "@/lib/imports/uploading/upload";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";

const here = "/admin/import";
const limit = { name: "import", points: 40, seconds: 600 };

type Fields = Record<string, string>;
type Asking<Schema extends z.ZodType> = { actor: Actor; city: City; t: Translator; input: z.output<Schema> };
type Step = { readonly draft: string } | { readonly gone: true } | { readonly fields: Fields };

/** Keeps the files and looks whether they are tables; nothing of the city changes. */
export const uploadImportForm = cityAction(
  "city.import.upload",
  uploadInput,
  async ({ prepared, path, t }) => answer(prepared, t, (draft) => path(`${here}/${draft}`)),
  { limit, prepare: keepFiles },
);

/** Tries the import with the columns as they were chosen. An import has transactions of its own. */
export const tryImportForm = cityAction(
  "city.import.try",
  columnsInput,
  async ({ prepared, path, t }) => answer(prepared, t, (draft) => path(`${here}/${draft}/check`)),
  { limit, prepare: tryColumns },
);

export const runImportForm = cityAction(
  "city.import.run",
  runInput,
  async ({ prepared, path, t }) => {
    // The screens before are kept by the browser, and would go on offering what is done already.
    revalidatePath("/", "layout");
    return answer(prepared, t, (draft) => path(`${here}/${draft}/done`));
  },
  { limit, prepare: importNow },
);

function answer(step: Step, t: Translator, next: (draft: string) => string) {
  if ("draft" in step) return { go: next(step.draft) };
  if ("gone" in step) return { invalid: t("imports.admin.gone") };
  return { invalid: "", fields: step.fields };
}

async function keepFiles({ actor, city, t, input }: Asking<typeof uploadInput>): Promise<Step> {
  authorize(actor, "city.import");
  const { ideas, comments = null } = input;
  if (ideas.size + (comments?.size ?? 0) > uploadLimits.bytes) {
    const at = comments && comments.size > ideas.size ? "comments" : "ideas";
    return { fields: { [at]: t("imports.admin.tooLarge", { megabytes: uploadLimits.bytes / 1024 / 1024 }) } };
  }
  const state = newUpload(ideas.name, comments?.name ?? null);
  const upload = await keepUpload(ownerOf(city, actor), { ideas, comments }, state);
  const looked = await lookAt(upload, await aroundOf(city.id));
  const fields = looked.ok ? sizeFaults(looked.files, t) : { [looked.at]: explain(t, looked.reason) };
  if (Object.keys(fields).length === 0) return { draft: upload.id };
  await removeUpload(upload);
  return { fields };
}

function sizeFaults(files: Looked, t: Translator): Fields {
  const fields: Fields = {};
  for (const at of ["ideas", "comments"] as const) {
    const rows = files[at]?.profile.rows;
    if (rows === 0) fields[at] = t("imports.admin.noRows");
    if (rows !== undefined && rows > uploadLimits.rows)
      fields[at] = t("imports.admin.tooManyRows", { rows, most: uploadLimits.rows });
  }
  return fields;
}

async function tryColumns({ actor, city, t, input }: Asking<typeof columnsInput>): Promise<Step> {
  authorize(actor, "city.import");
  const upload = await readUpload(ownerOf(city, actor), input.draft);
  if (!upload) return { gone: true };
  if (upload.state.done) return { draft: upload.id };
  const looked = await lookAt(upload, {});
  if (!looked.ok) return { gone: true };
  const chosen = chooseColumns(looked.files, input, t);
  if ("fields" in chosen) return chosen;
  const changed = await changeUpload(upload, {
    ...withColumns(upload, chosen),
    dates: input.dates === "" ? null : input.dates,
    locale: input.locale === "" ? null : input.locale,
    due: input.due === "on",
    tried: null,
  });
  await runUpload({ actor, city }, changed, { dryRun: true });
  return { draft: upload.id };
}

type Columns = Record<string, string[]>;

function chooseColumns(
  { ideas, comments }: Looked,
  { draft: _draft, due: _due, ...typed }: z.output<typeof columnsInput>,
  t: Translator,
): { fields: Fields } | { ideas: Columns; comments: Columns } {
  const one = readChoice(typed, "ideas", {
    keys: ideaKeys,
    columns: ideas.table.columns,
    needed: [["title", "text"]],
  });
  const two = readChoice(typed, "comments", {
    keys: comments ? commentKeys : [],
    columns: comments?.table.columns ?? [],
    needed: comments ? [["idea"], ["text"]] : [],
  });
  if (one.ok && two.ok) return { ideas: one.columns, comments: two.columns };
  const faults = { ...(one.ok ? {} : one.fields), ...(two.ok ? {} : two.fields) };
  const sentences = Object.entries(faults).map(([field, fault]) => [
    field,
    t(field === "ideas.title" && fault === "needed" ? "imports.admin.titleOrText" : `imports.admin.${fault}`),
  ]);
  return { fields: Object.fromEntries(sentences) as Fields };
}

function withColumns({ state }: Upload, chosen: { ideas: Columns; comments: Columns }) {
  return {
    ideas: { ...state.ideas, columns: chosen.ideas },
    comments: state.comments && { ...state.comments, columns: chosen.comments },
  };
}

/** The same press twice shows the first one's result. */
async function importNow({ actor, city, input }: Asking<typeof runInput>): Promise<Step> {
  authorize(actor, "city.import");
  const upload = await readUpload(ownerOf(city, actor), input.draft);
  if (!upload?.state.tried) return { gone: true };
  if (!upload.state.done) await runUpload({ actor, city }, upload, { dryRun: false });
  return { draft: upload.id };
}

function ownerOf(city: City, actor: Actor) {
  return { cityId: city.id, personId: asPerson(actor).id };
}
