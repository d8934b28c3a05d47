"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { pictureBy, pictureOf } from "@/lib/files/form-picture";
import { cityAction } from "@/lib/request/action";
import { changeAbout, changeTexts, createProject } from "./commands";
import { changeAboutInput, changeTextsInput, createProjectInput } from "./input";

const list = "/admin/projects";

export const createProjectForm = cityAction("project.create", createProjectInput, async (request) => {
  const missing = missingWords(request, { title: request.input.title });
  if (missing) return missing;
  const { id } = await createProject(request, request.input);
  return { go: request.path(`${list}/${id}?saved=created`) };
});

export const changeAboutForm = cityAction(
  "project.about",
  changeAboutInput,
  async (request) => {
    const { input } = request;
    const missing = missingWords(request, { title: input.title });
    if (missing) return missing;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    const edited = await changeAbout(request, { ...input, ...picture });
    return editAnswer(request, edited, `${list}/${input.id}?saved=section`);
  },
  { prepare: pictureBy<{ id: string }>("projects.manage", ({ id }) => ({ project: id })) },
);

export const changeTextsForm = cityAction("project.texts", changeTextsInput, async (request) => {
  const edited = await changeTexts(request, request.input);
  return editAnswer(request, edited, `${list}/${request.input.id}?saved=section`);
});
