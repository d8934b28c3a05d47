import { and } from "drizzle-orm";
import { isOneOf } from "@/db/is-one-of";
import { supports } from "@/db/schema/ideas";
import { withCity } from "@/db/with-city";
import { gather } from "@/lib/base/gather";
import type { IdeaCard } from "@/lib/ideas/queries";
import { type Actor, actorId } from "@/lib/people/actor";

/** Cards that were read for everybody, with this reader's own supports marked. */
export async function markOwn(cityId: string, actor: Actor, cards: IdeaCard[]): Promise<IdeaCard[]> {
  const personId = actorId(actor);
  if (!personId || cards.length === 0) return cards;
  const own = await supported(cityId, { personId, ideaIds: cards.map(({ id }) => id) });
  return cards.map((card) => ({ ...card, supported: own.has(card.id) }));
}

type Asked = { personId: string; ideaIds: string[] };

/** Which of these ideas a person supports; readers who come together are looked up together. */
const supported = gather<Asked, Set<string>>({
  atMost: 50,
  atOnce: 1,
  run: async (cityId, asked) => {
    const people = [...new Set(asked.map(({ personId }) => personId))];
    const ideas = [...new Set(asked.flatMap(({ ideaIds }) => ideaIds))];
    const rows = await withCity(cityId, (db) =>
      db
        .select({ personId: supports.personId, ideaId: supports.ideaId })
        .from(supports)
        .where(and(isOneOf(supports.ideaId, ideas), isOneOf(supports.personId, people))),
    );
    return asked.map(({ personId }) => ({
      value: new Set(rows.filter((row) => row.personId === personId).map(({ ideaId }) => ideaId)),
    }));
  },
});
