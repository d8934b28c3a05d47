import { z } from "zod";
import { isCode } from "@/lib/base/ids";
import { ideaSubject } from "@/lib/ideas/input";

export const mergeIdeasInput = ideaSubject.extend({ intoId: z.uuid() });
export type MergeIdeasInput = z.output<typeof mergeIdeasInput>;

/** The code in what somebody pasted: the code itself, or an idea's whole address. Null where there is none. */
export function codeIn(pasted: string): string | null {
  const text = pasted.trim();
  const [, inAddress] = /\/ideas\/([^/?#\s]+)/.exec(text) ?? [];
  const code = (inAddress ?? text).toLowerCase();
  return isCode(code) ? code : null;
}
