"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import * as commands from "./commands";
import { addFolderInput, changeFolderInput, folderInput, moveFolderInput } from "./input";

const list = "/admin/projects/folders";

export const addFolderForm = cityAction("project.addFolder", addFolderInput, async (request) => {
  const missing = missingWords(request, { title: request.input.title });
  if (missing) return missing;
  await commands.addFolder(request, request.input);
  return { go: request.path(`${list}?saved=added`) };
});

export const changeFolderForm = cityAction("project.changeFolder", changeFolderInput, async (request) => {
  const missing = missingWords(request, { title: request.input.title });
  if (missing) return missing;
  return editAnswer(request, await commands.changeFolder(request, request.input), `${list}?saved=changed`);
});

export const moveFolderForm = cityAction("project.moveFolder", moveFolderInput, async (request) => {
  await commands.moveFolder(request, request.input);
  return { go: request.path(`${list}?saved=moved`) };
});

export const removeFolderForm = cityAction("project.removeFolder", folderInput, async (request) => {
  await commands.removeFolder(request, request.input);
  return { go: request.path(`${list}?saved=removed`) };
});
