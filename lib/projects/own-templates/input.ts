import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { version } from "@/lib/cities/fields";

export const templateNameLimit = 80;

const name = lineInput({ min: 1, max: templateNameLimit });

export const saveTemplateInput = z.object({ project: z.uuid(), name });
export const renameTemplateInput = z.object({ id: z.uuid(), version, name });
export const templateInput = z.object({ id: z.uuid() });
