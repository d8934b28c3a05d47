import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/** What a city has beside its board: pages lead only to what is there. */
export type Offers = {
  /** Something to redeem points for. */
  rewards: boolean;
  seasons: boolean;
  /** A published report. */
  reports: boolean;
  /** A project that everybody can see. */
  projects: boolean;
  /** Something to take part in beside the boards, or what came of it. */
  activities: boolean;
  /** Something that the city told. */
  news: boolean;
};

export async function readOffers(db: CityDb): Promise<Offers> {
  const [row] = await db.execute<Offers>(sql`select
    exists (select from rewards where archived_at is null and (opens_at is null or opens_at <= now())
      and (closes_at is null or closes_at > now())) as rewards,
    exists (select from seasons) as seasons,
    exists (select from insight_reports where published is not null) as reports,
    exists (select from projects where publish_at <= now()) as projects,
    exists (select from activities a left join projects p on p.city_id = a.city_id and p.id = a.project_id
      where a.publish_at <= now() and (a.project_id is null or p.publish_at <= now())) as activities,
    exists (select from news n left join projects p on p.city_id = n.city_id and p.id = n.project_id
      where n.withdrawn_at is null and n.publish_at <= now()
        and (n.project_id is null or p.publish_at <= now())) as news`);
  return row ?? nothing;
}

const nothing: Offers = {
  rewards: false,
  seasons: false,
  reports: false,
  projects: false,
  activities: false,
  news: false,
};
