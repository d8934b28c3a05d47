import { desc, isNotNull, or, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { quarterlyUpdates, updateReceipts } from "@/db/schema/updates";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import { dayOf } from "@/lib/base/wall-clock";
import type { City } from "@/lib/cities/resolve";
import { finishDraft } from "@/lib/mail/finish";
import type { RenderedMail } from "@/lib/mail/render";
import { type Edition, periodOf } from "./editions";
import { type InHand, updateInHand } from "./in-hand";
import { readersOf } from "./readers";
import { readStory } from "./story";
import { updateMail } from "./update-mail";

export type EarlierUpdate = { edition: Edition; dueOn: string; sentAt: Date | null; count: number };

export type UpdatePlan = {
  hand: InHand;
  today: string;
  /** How many would get it. */
  readers: number;
  earlier: EarlierUpdate[];
};

const shownEarlier = 12;

/** Which update is next to go, to how many, and what became of those before. */
export async function readUpdatePlan(db: CityDb, { timeZone }: Pick<City, "timeZone">): Promise<UpdatePlan> {
  const today = dayOf(await databaseNow(db), timeZone);
  const hand = await updateInHand(db, today);
  const earlier = await db
    .select({
      edition: quarterlyUpdates.edition,
      dueOn: quarterlyUpdates.dueOn,
      sentAt: quarterlyUpdates.sentAt,
      count: sql<number>`(select count(*)::int from ${updateReceipts} r where r.edition = ${quarterlyUpdates}.edition)`,
    })
    .from(quarterlyUpdates)
    .where(or(isNotNull(quarterlyUpdates.sentAt), isNotNull(quarterlyUpdates.leftOutAt)))
    .orderBy(desc(quarterlyUpdates.dueOn))
    .limit(shownEarlier);
  return {
    ...{ hand, today },
    readers: (await readersOf(db, hand.edition)).length,
    earlier: earlier.filter(({ edition }) => edition !== hand.edition),
  };
}

/** The mail as it would go now, with the way out of it that each reader gets. */
export async function draftUpdate(db: CityDb, city: City, locale: Locale): Promise<RenderedMail> {
  const now = await databaseNow(db);
  const { edition, dueOn, word } = await updateInHand(db, dayOf(now, city.timeZone));
  const story = await readStory(db, { city, period: periodOf(edition, dueOn), now });
  return finishDraft(await updateMail(city, locale, { edition, word, story }), "updates", locale);
}
