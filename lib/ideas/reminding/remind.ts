import { databaseNow } from "@/db/clock";
import type { CityDb } from "@/db/with-city";
import { instantOf, wallTime } from "@/lib/base/wall-clock";
import { lockSettings } from "@/lib/cities/editing";
import { remindInvited } from "@/lib/cities/invitations/remind";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { dueAfterDays } from "@/lib/ideas/promise";
import { inEachCity } from "@/lib/jobs/in-each-city";
import { queueMail } from "@/lib/mail/queue";
import { listAnswerers, listDue } from "./queries";
import { reminderMail } from "./reminder-mail";
import { owedBy } from "./whose";

/** From this hour of the city's own clock on; whoever was away then is reminded at the next full hour. */
const firstHour = 7;
/** What falls due up to the end of so many days after today. */
const daysAhead = 3;

/** The hourly job: in one city or in all, whoever has to answer is told once a day what is late or falls due. */
export async function remind({ cityId }: { cityId?: string }): Promise<void> {
  await inEachCity("reminders", cityId, remindStaff);
}

/** Two workers at once take turns at the settings row, so the second one sees whom the first one told. */
async function remindStaff(db: CityDb, city: City): Promise<void> {
  const now = await databaseNow(db);
  const clock = new Date(wallTime(now.getTime(), city.timeZone));
  if (clock.getUTCHours() < firstHour) return;
  await lockSettings(db);
  await remindInvited(db, city);
  const ideas = await listDue(db, dueAfterDays(now, daysAhead, city.timeZone));
  if (ideas.length === 0) return;
  const staff = await listAnswerers(db, startOfDay(clock, city.timeZone));
  for (const person of staff.filter(({ reminded }) => !reminded)) {
    const owed = owedBy(person, { ideas, staff });
    if (owed.length === 0) continue;
    const mail = reminderMail(city, languageOf(city, person.locale), { ideas: owed, now });
    await queueMail(db, city.id, { personId: person.id, recipient: person.email, kind: "reminder", ...mail });
  }
}

function startOfDay(clock: Date, timeZone: string): Date {
  const [year, month, day] = [clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate()];
  return instantOf({ year, month, day }, timeZone);
}
