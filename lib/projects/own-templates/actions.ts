"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { removeTemplate, renameTemplate, saveTemplate } from "./commands";
import { renameTemplateInput, saveTemplateInput, templateInput } from "./input";

const list = "/admin/projects/templates";

export const saveTemplateForm = cityAction("project.saveTemplate", saveTemplateInput, async (request) => {
  await saveTemplate(request, request.input);
  return { go: request.path(`${list}?saved=saved`) };
});

export const renameTemplateForm = cityAction("project.renameTemplate", renameTemplateInput, async (request) =>
  editAnswer(request, await renameTemplate(request, request.input), `${list}?saved=renamed`),
);

export const removeTemplateForm = cityAction("project.removeTemplate", templateInput, async (request) => {
  await removeTemplate(request, request.input);
  return { go: request.path(`${list}?saved=removed`) };
});
