import { z } from "zod";
import { nestDotted } from "@/lib/base/dotted-fields";
import { idList, localizedLine, localizedMarkdown, version } from "@/lib/cities/fields";

export const folderLimits = { title: 80, text: 600, each: 50 } as const;

const fields = {
  title: localizedLine(folderLimits.title),
  text: localizedMarkdown(folderLimits.text),
  projects: idList,
};

export const addFolderInput = z.preprocess(nestDotted, z.object(fields));
export const changeFolderInput = z.preprocess(nestDotted, z.object({ id: z.uuid(), version, ...fields }));
export const moveFolderInput = z.object({ id: z.uuid(), to: z.enum(["up", "down"]) });
export const folderInput = z.object({ id: z.uuid() });

export type AddFolderInput = z.output<typeof addFolderInput>;
export type ChangeFolderInput = z.output<typeof changeFolderInput>;
