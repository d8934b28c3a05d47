import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";

export type LookInRow = {
  id: string;
  verb: string;
  at: Date;
  hours: number | null;
  path: string | null;
  operator: string | null;
  /** Who of the city allowed or ended it; "" where that account is gone. */
  staff: string;
};

const verbs = ["city.lookInAllowed", "city.lookInEnded", "city.lookedIn"];

/** What operators were allowed and looked at, the latest first. */
export async function lookInHistory(db: CityDb, limit = 50): Promise<LookInRow[]> {
  const rows = await db
    .select({
      id: events.id,
      verb: events.verb,
      at: events.occurredAt,
      data: events.data,
      staff: sql<string>`trim(concat_ws(' ', ${people.firstName}, ${people.lastName}))`,
    })
    .from(events)
    .leftJoin(people, and(eq(people.cityId, events.cityId), eq(people.id, events.actorId)))
    .where(and(inArray(events.verb, verbs), sql`${events.subjectKind} = 'city'`))
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(limit);
  return rows.map(({ data, ...row }) => ({
    ...row,
    hours: typeof data.hours === "number" ? data.hours : null,
    path: typeof data.path === "string" ? data.path : null,
    operator: typeof data.operator === "string" ? data.operator : null,
  }));
}
