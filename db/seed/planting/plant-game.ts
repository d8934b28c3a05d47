import { arrivalMarks } from "@/db/schema/fairness";
import { seasons } from "@/db/schema/seasons";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { dayOf } from "@/lib/base/wall-clock";
import { findFlags } from "@/lib/engagement/fairness/find";
import type { Grounds } from "./grounds";

/** Points are counted by then, within seconds of the start. */
const untilCounted = 45;

/** A season that runs, and a group of newcomers whom the rules of fair play put before staff. */
export async function plantGame(db: CityDb, cityId: string, grounds: Grounds): Promise<void> {
  const { plan, calendar, newcomers } = grounds;
  const day = (ago: number) => dayOf(calendar.ago(ago), plan.timeZone);
  const { name, text, begun, left } = plan.season;
  const createdAt = calendar.ago(begun + 5);
  await db.insert(seasons).values({
    ...{ id: newId(), name, text, firstDay: day(begun), lastDay: day(-left), createdAt },
    ranksOrganisations: (plan.organisations ?? []).some(({ ranked }) => ranked),
  });
  await db
    .insert(arrivalMarks)
    .values(newcomers.map(({ id }) => ({ day: day(1), mark: "one address", personId: id })));
  await findFlags(db);
  // What logs reads the settings when it is loaded, and a command says first what is wrong with them.
  const { enqueue } = await import("@/lib/jobs/boss");
  await enqueue(db, "game", { cityId }, { after: untilCounted });
}
