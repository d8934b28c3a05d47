"use server";

import { keepDraft } from "@/lib/cities/kept-drafts";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { endCensus, setCensus } from "./commands";
import { censusInput, endCensusInput, readCensusInput } from "./input";
import { decodeText } from "./read-file";

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
    if (!prepared) return { invalid: "", fields: { file: t("census.figures.tooLarge") } };
    return { go: path(`${list}/${encodeURIComponent(input.field)}?file=${prepared}`) };
  },
  { limit: { name: "census", points: 30, seconds: 600 }, prepare: keepFile },
);

type Sent = { actor: Actor; city: { id: string }; input: { file: File } };

async function keepFile({ actor, city, input: { file } }: Sent): Promise<string | null> {
  authorize(actor, "city.configure");
  if (file.size > mostBytes) return null;
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  return keepDraft({ cityId: city.id, personId: asPerson(actor).id }, { census: text });
}
