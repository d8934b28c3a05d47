import { and, count, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { follows, ideas, supports } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import { type Actor, actorId } from "@/lib/people/actor";

type Told = { db: CityDb; actor: Actor };

/** How many people an answer will be told to: what the form says before it is sent. */
export async function countRecipients({ db, actor }: Told, ideaId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(people)
    .where(toBeTold(db, actor, ideaId));
  return row?.count ?? 0;
}

/** Supporters, followers and the author, each once, by the language they read. */
export async function findRecipients(
  { db, actor }: Told,
  ideaId: string,
  fallback: Locale,
): Promise<Map<Locale, string[]>> {
  const rows = await db
    .select({ id: people.id, locale: people.locale })
    .from(people)
    .where(toBeTold(db, actor, ideaId));
  const byLocale = new Map<Locale, string[]>();
  for (const row of rows) {
    const locale = isLocale(row.locale) ? row.locale : fallback;
    const ids = byLocale.get(locale) ?? [];
    ids.push(row.id);
    byLocale.set(locale, ids);
  }
  return byLocale;
}

function toBeTold(db: CityDb, actor: Actor, ideaId: string) {
  const supporters = db.select({ id: supports.personId }).from(supports).where(eq(supports.ideaId, ideaId));
  const followers = db.select({ id: follows.personId }).from(follows).where(eq(follows.ideaId, ideaId));
  const author = db.select({ id: ideas.authorId }).from(ideas).where(eq(ideas.id, ideaId));
  const self = actorId(actor);
  return and(
    sql`${people.id} in (${supporters} union ${followers} union ${author})`,
    eq(people.mailAnswers, true),
    isNotNull(people.email),
    isNull(people.deletedAt),
    isNull(people.suspendedAt),
    self ? ne(people.id, self) : undefined,
  );
}
