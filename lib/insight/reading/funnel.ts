import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import type { Days } from "@/lib/insight/period";

/** From looking in to coming back. Visitors are counted anew each day; the rest are accounts opened in these days. */
export type Funnel = {
  visitors: number;
  joined: number;
  contributed: number;
  /** In a later month than the one they began in; null while none has begun, so that nobody can have. */
  returned: number | null;
};

export async function readFunnel(db: CityDb, { from, to }: Days): Promise<Funnel> {
  const [row] = await db.execute<Funnel>(sql`
    select coalesce(sum(accounts), 0)::int as joined, coalesce(sum(contributed), 0)::int as contributed,
      case when ${from}::date < (select date_trunc('month', now() at time zone time_zone) from cities
        where id = current_setting('app.city_id')::uuid) then coalesce(sum(returned), 0)::int end as returned,
      coalesce((select sum(visitors) from visit_days where day between ${from} and ${to}), 0)::int as visitors
    from (select * from member_days union all
      select city_id, joined, accounts, contributed, returned from member_day_changes) m
    where joined between ${from} and ${to}`);
  return row ?? { visitors: 0, joined: 0, contributed: 0, returned: 0 };
}

export type DeviceCount = { device: "phone" | "tablet" | "computer"; views: number; visitors: number };

export async function readDevices(db: CityDb, { from, to }: Days): Promise<DeviceCount[]> {
  const rows = await db.execute<DeviceCount>(sql`
    select device, sum(views)::int as views, sum(visitors)::int as visitors
    from visit_days where day between ${from} and ${to} group by device`);
  return (["phone", "tablet", "computer"] as const).map(
    (device) => rows.find((row) => row.device === device) ?? { device, views: 0, visitors: 0 },
  );
}
