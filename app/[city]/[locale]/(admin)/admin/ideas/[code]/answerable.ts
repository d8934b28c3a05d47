import { placeOf } from "@/lib/ideas/answering/place";
import { findIdea } from "@/lib/ideas/viewing/queries";
import type { IdeaView } from "@/lib/ideas/viewing/view";
import { may } from "@/lib/people/permissions";
import { type Page, sayIfEnded } from "@/lib/request/page";

/** An idea that the reader answers; null for any other, which is not theirs to merge. */
export async function answerable(page: Page, code: string): Promise<IdeaView | null> {
  const found = await page.read((db) => findIdea(db, page.actor, code));
  if (found?.kind !== "idea") return null;
  const { idea } = found;
  if (may(page.actor, "ideas.answer", placeOf(idea, page.settings))) return idea;
  if (idea.projectId) await sayIfEnded(page, idea.projectId);
  return null;
}
