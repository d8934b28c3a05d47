import type { MarkAnswer } from "@/lib/base/mark-answer";
import type { MarkWords } from "@/lib/ui/mark-button";

/** Gives a mark or takes it back in place: `{ give | take: ID, back }`; see lib/request/mark. Never throws. */
export async function sendMark(
  action: string,
  fields: Record<string, string>,
  words: Pick<MarkWords, "offline" | "failed">,
): Promise<MarkAnswer> {
  try {
    const body = new URLSearchParams(fields);
    const response = await fetch(action, { method: "POST", headers: { accept: "application/json" }, body });
    return response.ok ? await response.json() : { refused: words.failed };
  } catch {
    return { refused: words.offline };
  }
}
