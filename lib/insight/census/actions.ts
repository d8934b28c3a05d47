"use server";

import { keepDraft } from "@/lib/cities/kept-drafts";
import type { WorkbookProblem } from "@/lib/files/workbook/problem";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { endCensus, setCensus } from "./commands";
import { censusInput, endCensusInput, readCensusInput } from "./input";
import { tableOf } from "./table";

const list = "/admin/settings/census";
const mostBytes = 2_000_000;

export const setCensusForm = cityAction("city.census.set", censusInput, async (request) => {
  await setCensus(request, request.input);
  return { go: request.path(`${list}?saved=set`) };
});

export const endCensusForm = cityAction("city.census.end", endCensusInput, async (request) => {
  await endCensus(request, request.input);
  return { go: request.path(`${list}?saved=ended`) };
});

/** Looks at a file and keeps it: the form then shows what it says, and nothing counts before it is saved. */
export const readCensusForm = cityAction(
  "city.census.read",
  readCensusInput,
  async ({ actor, prepared, input, path, t }) => {
    authorize(actor, "city.configure");
    if ("problem" in prepared)
      return { invalid: "", fields: { file: t(prepared.problem, { name: input.file.name }) } };
    return { go: path(`${list}/${encodeURIComponent(input.field)}?file=${prepared.draft}`) };
  },
  { limit: { name: "census", points: 30, seconds: 600 }, prepare: keepFile },
);

type Sent = { actor: Actor; city: { id: string }; input: { file: File } };

type Problem = "census.figures.tooLarge" | `imports.reasons.workbook.${WorkbookProblem}`;
type Kept = { draft: string } | { problem: Problem };

async function keepFile({ actor, city, input: { file } }: Sent): Promise<Kept> {
  authorize(actor, "city.configure");
  if (file.size > mostBytes) return { problem: "census.figures.tooLarge" };
  const read = await tableOf(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return { problem: `imports.reasons.workbook.${read.problem}` };
  return {
    draft: await keepDraft({ cityId: city.id, personId: asPerson(actor).id }, { census: read.table }),
  };
}
