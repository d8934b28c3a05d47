import { desc } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { digestWeeks } from "@/db/schema/digest-weeks";
import { staffDigests } from "@/db/schema/updates";
import type { CityDb } from "@/db/with-city";
import { wallTime } from "@/lib/base/wall-clock";
import { lockSettings } from "@/lib/cities/editing";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { owedBy } from "@/lib/ideas/reminding/whose";
import { addDays } from "@/lib/insight/period";
import { isFor } from "@/lib/insight/tips/rules";
import { inEachCity } from "@/lib/jobs/in-each-city";
import { queueMail } from "@/lib/mail/queue";
import { isBoundToProjects } from "@/lib/people/actor";
import { digestMail } from "./digest-mail";
import { digestStaff } from "./staff";
import { isNothing, readWork } from "./work";

/** From this hour of the city's own clock on, on Mondays; later in the week only where nobody worked on Monday. */
const firstHour = 7;
const [monday, friday] = [1, 5];

/** Contributions that a moderator has to look at; moderation is a domain above this one. */
type CountWaiting = (db: CityDb) => Promise<number>;

/** The hourly job: on Monday morning each of the staff is told once what waits for them, where something does. */
export function digestWith(countWaiting: CountWaiting) {
  return ({ cityId }: { cityId?: string }): Promise<void> =>
    inEachCity("digests", cityId, async (db, city) =>
      followDigest(db, city, { now: await databaseNow(db), countWaiting }),
    );
}

const mostTips = 3;
const nothingElse = { unanswered: 0, waiting: 0, tips: [] };

type Moment = { now: Date; countWaiting: CountWaiting };

export async function followDigest(db: CityDb, city: City, { now, countWaiting }: Moment): Promise<void> {
  const clock = new Date(wallTime(now.getTime(), city.timeZone));
  const weekday = clock.getUTCDay();
  if (weekday < monday || weekday > friday || clock.getUTCHours() < firstHour) return;
  const today = clock.toISOString().slice(0, 10);
  const week = addDays(today, monday - weekday);
  if (weekday !== monday && !(await wasMissed(db, week))) return;
  const { settings } = await lockSettings(db);
  await db.insert(digestWeeks).values({ week }).onConflictDoNothing();
  const staff = await digestStaff(db, week);
  const waitingFor = staff.filter(({ told }) => !told);
  if (waitingFor.length === 0) return;
  const work = await readWork(db, { city, settings, now, today, waiting: await countWaiting(db) });
  for (const person of waitingFor) {
    const due = owedBy(person, { ideas: work.due, staff });
    const steps = owedBy(person, { ideas: work.steps, staff });
    // What waits in the whole city is no head's of a department, and no external moderator's.
    const narrow = person.role === "department_head" || isBoundToProjects(person.role);
    const tips = work.tips.filter((tip) => isFor(person.role, tip)).slice(0, mostTips);
    const own = narrow ? { ...work, ...nothingElse, due, steps } : { ...work, due, steps, tips };
    if (isNothing(own)) continue;
    const [receipt] = await db
      .insert(staffDigests)
      .values({ week, personId: person.id })
      .onConflictDoNothing()
      .returning();
    if (!receipt) continue;
    const mail = digestMail(city, languageOf(city, person.locale), own);
    await queueMail(db, city.id, { personId: person.id, recipient: person.email, kind: "digest", ...mail });
  }
}

/** Whether weeks were followed before this one and this one was not. A city's first week is no missed one. */
async function wasMissed(db: CityDb, week: string): Promise<boolean> {
  const [last] = await db
    .select({ week: digestWeeks.week })
    .from(digestWeeks)
    .orderBy(desc(digestWeeks.week))
    .limit(1);
  return last !== undefined && last.week < week;
}
