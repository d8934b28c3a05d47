import { sql } from "drizzle-orm";
import { ideaNearest } from "@/db/schema/nearest";
import type { CityDb } from "@/db/with-city";
import { inEachCity } from "@/lib/jobs/in-each-city";
import { similarIdeas } from "./similar-ideas";

/** So many of a city at once: comparing one may take a tenth of a second, and the rest has time until the next hour. */
const atOnce = 20;
/** Older ones were seen by staff long ago. */
const days = 30;

/** The hourly job: finds for each new or changed idea the one that is nearest to it, so that a page need not. */
export async function compareIdeas({ cityId }: { cityId?: string }): Promise<void> {
  await inEachCity("comparing ideas", cityId, compareNew);
}

export async function compareNew(db: CityDb): Promise<void> {
  const rows = await db.execute<Wanted>(sql`
    select i.id, i.title, i.text, i.address, i.lat, i.lng, i.topic_id as "topicId"
    from ideas i left join idea_nearest n on n.city_id = i.city_id and n.idea_id = i.id
    where i.visibility = 'public' and i.created_at > now() - make_interval(days => ${days})
      and (n.idea_id is null or n.compared_at < i.edited_at)
    order by i.created_at desc limit ${atOnce}`);
  for (const row of rows) await compare(db, row);
}

type Wanted = {
  id: string;
  title: string;
  text: string;
  address: string;
  lat: number | null;
  lng: number | null;
  topicId: string | null;
};

async function compare(db: CityDb, { id, lat, lng, ...writing }: Wanted): Promise<void> {
  const place = lat !== null && lng !== null ? { lat, lng } : null;
  const [nearest] = await similarIdeas(db, { ...writing, place, excludeId: id, limit: 1 });
  const found = { otherId: nearest?.id ?? null, score: nearest?.score ?? 0, comparedAt: sql`now()` };
  await db
    .insert(ideaNearest)
    .values({ ideaId: id, ...found })
    .onConflictDoUpdate({ target: [ideaNearest.cityId, ideaNearest.ideaId], set: found });
}
