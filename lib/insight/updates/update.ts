import { sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import type { CityDb } from "@/db/with-city";
import { wallTime } from "@/lib/base/wall-clock";
import { cityUrl } from "@/lib/cities/city-path";
import { lockSettings } from "@/lib/cities/editing";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import { inEachCity } from "@/lib/jobs/in-each-city";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { dueAfterShowing } from "./editions";
import { type InHand, updateInHand } from "./in-hand";
import { readersOf, superadmins } from "./readers";
import { markUpdate, sendUpdate } from "./send";
import { dayName } from "./update-mail";

/** From this hour of the city's own clock on. */
const firstHour = 8;

/** The hourly job: shows superadmins the draft of the update that is next to go, and sends it on its day. */
export async function update({ cityId }: { cityId?: string }): Promise<void> {
  await inEachCity("updates", cityId, async (db, city) => followUpdate(db, city, await databaseNow(db)));
}

/** Two workers at once take turns at the settings row, so the second one sees what the first one did. */
export async function followUpdate(db: CityDb, city: City, now: Date): Promise<void> {
  const clock = new Date(wallTime(now.getTime(), city.timeZone));
  if (clock.getUTCHours() < firstHour) return;
  const today = clock.toISOString().slice(0, 10);
  await lockSettings(db);
  const hand = await updateInHand(db, today);
  const readers = await readersOf(db, hand.edition);
  if (readers.length === 0 || hand.leftOut || today < hand.from) return;
  if (!hand.announced) await announce(db, hand, { city, today, count: readers.length });
  else if (today >= hand.dueOn) await sendUpdate(db, hand, { city, now });
}

type Announcing = { city: City; today: string; count: number };

/** Says that there is a draft, and until when something can be added. */
async function announce(db: CityDb, hand: InHand, { city, today, count }: Announcing): Promise<void> {
  const dueOn = dueAfterShowing(hand.dueOn, today);
  await markUpdate(db, hand, { announcedAt: sql`now()`, dueOn });
  for (const { id, email, locale: own } of await superadmins(db)) {
    const locale = languageOf(city, own);
    const t = getTranslator(locale);
    const values = { city: city.name, date: dayName(dueOn, locale), count };
    const mail = renderMail(city, locale, {
      subject: t("update.draft.subject", values),
      parts: [
        { text: t("update.draft.text", values) },
        { link: { label: t("update.draft.open"), url: cityUrl(city, locale, "/admin/insight/update") } },
      ],
      reason: t("update.draft.reason", values),
    });
    await queueMail(db, city.id, { personId: id, recipient: email, kind: "city", ...mail });
  }
}
