import { eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { quarterlyUpdates, updateReceipts } from "@/db/schema/updates";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { queueMail } from "@/lib/mail/queue";
import type { RenderedMail } from "@/lib/mail/render";
import { type Edition, periodOf } from "./editions";
import type { InHand } from "./in-hand";
import { readersOf } from "./readers";
import { readStory } from "./story";
import { updateMail } from "./update-mail";

type Sending = { city: City; now: Date };

/** Each policy maker's mail with its receipt, in one transaction: however often this runs, nobody gets two. */
export async function sendUpdate(db: CityDb, hand: InHand, { city, now }: Sending): Promise<number> {
  const { edition, dueOn, word } = hand;
  const readers = await readersOf(db, edition);
  const received = await receipts(
    db,
    edition,
    readers.map(({ id }) => id),
  );
  const told = { edition, word, story: await readStory(db, { city, period: periodOf(edition, dueOn), now }) };
  const written = new Map<Locale, RenderedMail>();
  for (const reader of readers.filter(({ id }) => received.has(id))) {
    const locale = languageOf(city, reader.locale);
    const mail = written.get(locale) ?? (await updateMail(city, locale, told));
    written.set(locale, mail);
    await queueMail(db, city.id, { personId: reader.id, recipient: reader.email, kind: "update", ...mail });
  }
  await markUpdate(db, hand, { sentAt: sql`now()`, leftOutAt: null });
  return received.size;
}

/** @returns whose receipt is new */
async function receipts(db: CityDb, edition: Edition, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .insert(updateReceipts)
    .values(personIds.map((personId) => ({ edition, personId })))
    .onConflictDoNothing()
    .returning({ id: updateReceipts.personId });
  return new Set(rows.map(({ id }) => id));
}

/** Keeps what becomes of an update; its row begins with the first thing that does. */
export async function markUpdate(
  db: CityDb,
  { edition, dueOn }: InHand,
  values: PgUpdateSetSource<typeof quarterlyUpdates>,
): Promise<void> {
  await db.insert(quarterlyUpdates).values({ edition, dueOn }).onConflictDoNothing();
  await db
    .update(quarterlyUpdates)
    .set({ dueOn, ...values })
    .where(eq(quarterlyUpdates.edition, edition));
}
