"use server";

import type { BlockContent } from "@/db/schema/project-blocks";
import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import * as commands from "./commands";
import { lackingFields } from "./content";
import { type PreparedFiles, prepareFiles, saveFiles } from "./files";
import { addBlockInput, type BlockFields, blockInput, changeBlockInput, moveBlockInput } from "./input";
import { listBlocks } from "./queries";

const at = (project: string, saved: string) => `/admin/projects/${project}/blocks?saved=${saved}`;

export const addBlockForm = cityAction(
  "project.addBlock",
  addBlockInput,
  async (request) => {
    const refusal = refuse(request, {});
    if (refusal) return refusal;
    const files = await saveFiles(request, request.prepared);
    await commands.addBlock(request, { ...request.input, files });
    return { go: request.path(at(request.input.project, "added")) };
  },
  { prepare: prepareFiles },
);

export const changeBlockForm = cityAction(
  "project.changeBlock",
  changeBlockInput,
  async (request) => {
    const { project, id } = request.input;
    const stored = (await listBlocks(request.db, project)).find((block) => block.id === id);
    const refusal = refuse(request, stored?.content ?? {});
    if (refusal) return refusal;
    const files = await saveFiles(request, request.prepared);
    const edited = await commands.changeBlock(request, { ...request.input, files });
    return editAnswer(request, edited, at(project, "changed"));
  },
  { prepare: prepareFiles },
);

export const moveBlockForm = cityAction("project.moveBlock", moveBlockInput, async (request) => {
  await commands.moveBlock(request, request.input);
  return { go: request.path(at(request.input.project, "moved")) };
});

export const removeBlockForm = cityAction("project.removeBlock", blockInput, async (request) => {
  await commands.removeBlock(request, request.input);
  return { go: request.path(at(request.input.project, "removed")) };
});

export const restoreBlockForm = cityAction("project.restoreBlock", blockInput, async (request) => {
  await commands.restoreBlock(request, request.input);
  return { go: request.path(at(request.input.project, "restored")) };
});

export const undoChangeForm = cityAction("project.undoChange", blockInput, async (request) => {
  await commands.undoChange(request, request.input);
  return { go: request.path(at(request.input.project, "undone")) };
});

type Sent = Parameters<typeof prepareFiles>[0] & {
  input: BlockFields;
  city: { defaultLocale: Parameters<typeof lackingFields>[2] };
  prepared: PreparedFiles;
};

/** What is missing, and what is wrong with a file, each at its field. */
function refuse({ t, input, city, prepared }: Sent, stored: BlockContent) {
  const lacking = lackingFields(stored, input, city.defaultLocale).map((name) => [
    name,
    t("errors.required"),
  ]);
  const fields = { ...Object.fromEntries(lacking), ...prepared.refused };
  return Object.keys(fields).length > 0 ? { invalid: "", fields } : null;
}
