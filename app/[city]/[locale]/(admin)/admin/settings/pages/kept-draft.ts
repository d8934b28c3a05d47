import { readDraft } from "@/lib/cities/kept-drafts";
import { type TextPageDraft, textPageDraft } from "@/lib/cities/text-pages/draft";
import type { Person } from "@/lib/people/actor";
import type { Page } from "@/lib/request/page";

/** The text that was sent to be looked at, or null: none, or gone. */
export async function keptTextPage(page: Page, staff: Person, id: string): Promise<TextPageDraft | null> {
  if (!id) return null;
  const kept = await readDraft({ cityId: page.city.id, personId: staff.id }, id);
  const parsed = textPageDraft.safeParse(kept);
  return parsed.success ? parsed.data : null;
}
