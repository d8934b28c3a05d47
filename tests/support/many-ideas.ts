import { threads } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { newCode, newId } from "@/lib/base/ids";
import { indexIdeas } from "@/lib/ideas/search/indexing";
import { drawPlace } from "@/lib/ideas/shuffle";
import type { TestCity } from "./city";

export type Row = { title: string; text?: string; locale?: string; lat?: number | null; lng?: number | null };

/** Puts many ideas on the board and into the search at once, as an import does. Their ids, in order. */
export async function addIdeas(here: TestCity, rows: Row[]): Promise<string[]> {
  const all = rows.map((row) => ({ ...row, id: newId(), threadId: newId() }));
  for (let from = 0; from < all.length; from += 500) {
    const some = all.slice(from, from + 500);
    await here.run(async (db) => {
      await db.insert(threads).values(some.map(({ threadId }) => ({ id: threadId })));
      await db.insert(ideas).values(
        some.map(({ text = "", locale = "en", ...row }) => ({
          ...{ ...row, text, locale, code: newCode(9), slug: "", activityId: here.boardId },
          ...{ publishedSecond: 1_760_000_000, shuffle: drawPlace() },
        })),
      );
      await indexIdeas(
        db,
        some.map(({ id }) => id),
      );
    });
  }
  return all.map(({ id }) => id);
}
