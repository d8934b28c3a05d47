import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";

/**
 * Writes down what earns nothing: what the people of a flag whose points are withheld gave each other, or the one author,
 * whenever they did. Of flags that one of these people is in; nothing happens where there is none.
 * @returns how many deeds were not written down before
 */
export async function withholdAmong(db: CityDb, people: readonly string[]): Promise<number> {
  const ids = sql`${`{${people.join(",")}}`}::uuid[]`;
  const rows = await db.execute(sql`
    insert into withheld_deeds (event_id, flag_id)
    select e.id, f.id from fairness_flags f
    join fairness_flag_people giver on giver.city_id = f.city_id and giver.flag_id = f.id
    join events e on e.city_id = f.city_id and e.actor_id = giver.person_id
      and e.verb in ('idea.supported', 'comment.markedHelpful')
    left join ideas i on i.city_id = e.city_id
      and i.id = case when e.subject_kind = 'idea' then e.subject_id::uuid end
    left join comments c on c.city_id = e.city_id
      and c.id = case when e.subject_kind = 'comment' then e.subject_id::uuid end
    where f.withheld_at is not null and (f.author_id = any(${ids}) or exists (
        select from fairness_flag_people one
        where one.city_id = f.city_id and one.flag_id = f.id and one.person_id = any(${ids})))
      and case when f.author_id is null
        then exists (select from fairness_flag_people taker where taker.city_id = f.city_id and taker.flag_id = f.id
          and taker.person_id = coalesce(i.author_id, c.author_id))
        else f.author_id = coalesce(i.author_id, c.author_id) end
    order by e.id, f.id
    on conflict do nothing returning event_id`);
  return rows.length;
}
