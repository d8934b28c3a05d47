"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { addPhase, changePhase, removePhase } from "./commands";
import { addPhaseInput, changePhaseInput, phaseInput } from "./input";

export const addPhaseForm = cityAction("project.addPhase", addPhaseInput, async (request) => {
  const { title, project } = request.input;
  const missing = missingWords(request, { title });
  if (missing) return missing;
  await addPhase(request, request.input);
  return { go: request.path(`/admin/projects/${project}?saved=phase`) };
});

export const changePhaseForm = cityAction("project.changePhase", changePhaseInput, async (request) => {
  const { title, project } = request.input;
  const missing = missingWords(request, { title });
  if (missing) return missing;
  const edited = await changePhase(request, request.input);
  return editAnswer(request, edited, `/admin/projects/${project}?saved=phase`);
});

export const removePhaseForm = cityAction("project.removePhase", phaseInput, async (request) => {
  await removePhase(request, request.input);
  return { go: request.path(`/admin/projects/${request.input.project}?saved=phaseRemoved`) };
});
