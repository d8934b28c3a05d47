import { points } from "@/db/schema/engagement";
import { seasons } from "@/db/schema/seasons";
import { newId } from "@/lib/base/ids";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";

const day = 86_400_000;

/** A day of the calendar so many days from today. */
export const dayFromNow = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

export async function runSeason(here: TestCity, values: Partial<typeof seasons.$inferInsert> = {}) {
  const id = newId();
  const [season] = await here.run((db) =>
    db
      .insert(seasons)
      .values({
        ...{ id, name: { en: "Spring in the city" } },
        ...{ firstDay: dayFromNow(-30), lastDay: dayFromNow(10), ...values },
      })
      .returning(),
  );
  if (!season) throw new Error("there is no season");
  return season;
}

/** Points for a deed so many days ago, as if a worker had derived them. */
export function earn(here: TestCity, { id }: Person, deed: string, daysAgo: number) {
  const occurredAt = new Date(Date.now() - daysAgo * day);
  return here.run((db) =>
    db.insert(points).values({ personId: id, eventId: newId(), deed, points: 1, occurredAt }),
  );
}
