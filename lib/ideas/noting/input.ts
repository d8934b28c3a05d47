import { z } from "zod";
import { textInput } from "@/lib/base/text-input";
import { ideaSubject } from "@/lib/ideas/input";

export const noteLimits = { min: 2, max: 3000 } as const;

export const noteIdeaInput = ideaSubject.extend({ text: textInput(noteLimits) });
export const removeNoteInput = z.object({ id: z.uuid() });
