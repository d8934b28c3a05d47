"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { explainGeo } from "@/lib/cities/geo/explain";
import type { GeoProblem } from "@/lib/cities/geo/problems";
import type { NeighbourhoodFile } from "@/lib/cities/geo/read-neighbourhoods";
import { type DraftOwner, keepDraft } from "@/lib/cities/kept-drafts";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import {
  addNeighbourhood,
  applyShapes,
  archiveNeighbourhood,
  changeNeighbourhood,
  reopenNeighbourhood,
} from "./commands";
import {
  addNeighbourhoodInput,
  applyShapesInput,
  changeNeighbourhoodInput,
  neighbourhoodInput,
  uploadShapesInput,
} from "./input";
import { readKept, readUpload } from "./upload";

const list = "/admin/settings/neighbourhoods";

export const addNeighbourhoodForm = cityAction("city.area.add", addNeighbourhoodInput, async (request) => {
  const missing = missingWords(request, { name: request.input.name });
  if (missing) return missing;
  await addNeighbourhood(request, request.input);
  return { go: request.path(`${list}?saved=neighbourhoodAdded`) };
});

export const changeNeighbourhoodForm = cityAction(
  "city.area.change",
  changeNeighbourhoodInput,
  async (request) => {
    const missing = missingWords(request, { name: request.input.name });
    if (missing) return missing;
    const edited = await changeNeighbourhood(request, request.input);
    return editAnswer(request, edited, `${list}?saved=neighbourhood`);
  },
);

export const archiveNeighbourhoodForm = cityAction(
  "city.area.archive",
  neighbourhoodInput,
  async (request) => {
    await archiveNeighbourhood(request, request.input);
    return { go: request.path(`${list}?saved=neighbourhoodArchived`) };
  },
);

export const reopenNeighbourhoodForm = cityAction("city.area.reopen", neighbourhoodInput, async (request) => {
  await reopenNeighbourhood(request, request.input);
  return { go: request.path(`${list}?saved=neighbourhoodReopened`) };
});

/** Looks at a file and keeps it for the preview; nothing of the city changes. */
export const uploadShapesForm = cityAction(
  "city.area.upload",
  uploadShapesInput,
  async ({ actor, prepared, path, t }) => {
    authorize(actor, "city.configure");
    if ("draft" in prepared) return { go: path(`${list}/upload/${prepared.draft}${prepared.names}`) };
    const reasons = prepared.problems.map((problem) => explainGeo(t, problem));
    return { invalid: t("admin.neighbourhoods.refused"), fields: { file: reasons.join(" ") } };
  },
  { limit: { name: "shapes", points: 30, seconds: 600 }, prepare: lookAtUpload },
);

export const applyShapesForm = cityAction(
  "city.area.apply",
  applyShapesInput,
  async (request) => {
    const { input, prepared: file, path, t } = request;
    if (!file?.ok) return { invalid: t("admin.neighbourhoods.draftGone") };
    const { saved, moved } = await applyShapes(request, { shapes: file.shapes, others: input.others });
    return { go: path(`${list}?drawn=${saved}&moved=${moved}`) };
  },
  { prepare: readShapes },
);

type Asking<Input> = { actor: Actor; city: { id: string; timeZone: string }; input: Input };
type Upload = { problems: readonly GeoProblem[] } | { draft: string; names: string };

async function lookAtUpload({
  actor,
  city,
  input,
}: Asking<{ file: File; nameProperty: string }>): Promise<Upload> {
  authorize(actor, "city.configure");
  const { file, text } = await readUpload(input.file, { ...input, timeZone: city.timeZone });
  if (!file.ok) return { problems: file.problems };
  const names = input.nameProperty ? `?names=${encodeURIComponent(input.nameProperty)}` : "";
  return { draft: await keepDraft(ownerOf(city, actor), { text }), names };
}

async function readShapes({
  actor,
  city,
  input,
}: Asking<{ draft: string; nameProperty: string }>): Promise<NeighbourhoodFile | null> {
  authorize(actor, "city.configure");
  return readKept(ownerOf(city, actor), input.draft, { ...input, timeZone: city.timeZone });
}

function ownerOf(city: { id: string }, actor: Actor): DraftOwner {
  return { cityId: city.id, personId: asPerson(actor).id };
}
