"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { projectInput } from "../input";
import * as commands from "./commands";
import { scheduleInput } from "./input";

const at = (id: string, saved: string) => `/admin/projects/${id}?saved=${saved}`;

export const publishProjectForm = cityAction("project.publish", projectInput, async (request) => {
  await commands.publishProject(request, request.input);
  return { go: request.path(at(request.input.id, "published")) };
});

export const archiveProjectForm = cityAction("project.archive", projectInput, async (request) => {
  await commands.archiveProject(request, request.input);
  return { go: request.path(at(request.input.id, "archived")) };
});

export const reopenProjectForm = cityAction("project.reopen", projectInput, async (request) => {
  await commands.reopenProject(request, request.input);
  return { go: request.path(at(request.input.id, "reopened")) };
});

export const scheduleProjectForm = cityAction("project.schedule", scheduleInput, async (request) => {
  const edited = await commands.scheduleProject(request, request.input);
  return editAnswer(request, edited, at(request.input.id, "schedule"));
});

export const renewPreviewForm = cityAction("project.renewPreview", projectInput, async (request) => {
  await commands.renewPreview(request, request.input);
  return { go: request.path(at(request.input.id, "preview")) };
});
