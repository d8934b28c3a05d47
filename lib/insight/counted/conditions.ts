import { type SQL, sql } from "drizzle-orm";
import type { Days } from "@/lib/insight/period";

export function equals(column: SQL, id: string | null | undefined): SQL[] {
  if (id === undefined) return [];
  return [id === null ? sql`${column} is null` : sql`${column} = ${id}::uuid`];
}

/** The city's. */
export const zone = sql`(select time_zone from cities where id = current_setting('app.city_id')::uuid)`;

/** Moments between which the days lie, some hours wider at both ends; the date on the city's clock decides. */
export function edges({ from, to }: Days) {
  return {
    since: sql`((${from}::date)::timestamp at time zone ${zone} - interval '4 hours')`,
    until: sql`((${to}::date + 1)::timestamp at time zone ${zone} + interval '4 hours')`,
  };
}

export function and(conditions: SQL[]): SQL {
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}
