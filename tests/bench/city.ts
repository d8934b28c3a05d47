import { sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { createTestCity, type TestCity } from "@/tests/support/city";

export type BenchCity = {
  here: TestCity;
  cookie: string;
  firstCode: string;
  ideaIds: string[];
  /** Sessions of many citizens: none of them comes to the limit that one person has. */
  cookies: string[];
};

/** A city of a thousand ideas, and a citizen signed in who supports fifty of them. */
export async function benchCity(): Promise<BenchCity> {
  const here = await createTestCity({ slug: "bench" });
  const citizen = await here.person();
  const token = await here.session(citizen);
  const codes = await here.run(async (db) => {
    const [board] = await db.select({ id: activities.id }).from(activities);
    await db.execute(sql`
      with numbered as (select n, gen_random_uuid() as id, gen_random_uuid() as thread from generate_series(1, 1000) n),
      made as (insert into threads (id) select thread from numbered returning id)
      insert into ideas (id, activity_id, thread_id, code, slug, title, text, locale, topic_id, published_second, shuffle,
        support_count, created_at)
      select id, ${board?.id}::uuid, thread, 'b' || lpad(n::text, 5, '0'), 'an-idea', 'A bench under the lime trees, number ' || n,
        'There is shade and there are birds, but nowhere to sit down and listen to them on the way home.', 'en',
        (select id from topics order by id limit 1 offset n % 8), extract(epoch from now())::bigint - n * 3600,
        (random() * 2000000000)::int, 0, now() - make_interval(hours => n)
      from numbered`);
    await db.execute(sql`
      insert into supports (idea_id, person_id) select id, ${citizen.id}::uuid from ideas order by code limit 50`);
    await db.execute(sql`
      update ideas set support_count = (select count(*) from supports s where s.idea_id = ideas.id and s.city_id = ideas.city_id)`);
    return db.execute<{ id: string; code: string }>(sql`select id, code from ideas order by code`);
  });
  const cookies: string[] = [];
  for (let index = 0; index < 400; index++) {
    cookies.push(`cityloop.session=${await here.session(await here.person())}`);
  }
  const ideaIds = codes.map(({ id }) => id);
  return { here, cookie: `cityloop.session=${token}`, firstCode: codes[0]?.code ?? "", ideaIds, cookies };
}
