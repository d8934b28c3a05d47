import { type SQL, sql } from "drizzle-orm";

/** Of an idea in a query: it answers a challenge that is closed, so those who decide compare it as it stands. */
export const isJudged: SQL<boolean> = sql<boolean>`exists (select from activities a
  left join projects p on p.city_id = a.city_id and p.id = a.project_id
  where a.city_id = ideas.city_id and a.id = ideas.activity_id and a.kind = 'challenge'
    and least(a.closes_at, p.archive_at) <= now())`;
