import { expect, test } from "playwright/test";
import postgres from "postgres";
import { type Act, actsOf } from "@/tests/support/faults/acts";
import { type Installation, install } from "@/tests/support/faults/installation";
import { perform } from "@/tests/support/faults/perform";
import { furnishTown, type Town } from "@/tests/support/faults/town";
import { isToday, notToday, whole } from "@/tests/support/hold";

test.describe.configure({ mode: "serial", timeout: 2_400_000 });
test.skip(!isToday("crashes"), notToday);

const size = whole
  ? { people: 200, each: { supports: 35, comments: 12, ideas: 3 }, crashes: 5 }
  : { people: 20, each: { supports: 10, comments: 3, ideas: 2 }, crashes: 1 };

let here: Installation;
test.beforeAll(async () => {
  here = await install();
});
test.afterAll(() => here.stop());

test("what was acknowledged is there once, however often the database and the app are killed", async () => {
  await here.start();
  const town = await furnishTown(here, { people: size.people, ideas: 50 });
  const acts = await actsOf({ town, port: here.port }, size.each);
  const faults = Array.from({ length: size.crashes }, () => [
    { name: "database", hit: () => process.kill(here.postmaster(), "SIGKILL") },
    { name: "app", hit: () => process.kill(here.web(), "SIGKILL") },
  ]).flat();
  const recoveries = await perform(acts, faults, 24);
  expect(recoveries).toHaveLength(faults.length);
  expect(await lostOrDoubled(town, acts)).toEqual([]);
});

/** Every row that an act should have made, counted; and every counter and event that goes with it. */
async function lostOrDoubled({ cityId, sessions, ideaIds }: Town, acts: Act[]): Promise<string[]> {
  const owner = postgres(here.database.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const faults: string[] = [];
    for (const [kind, table, column] of [
      ["idea", "ideas", "title"],
      ["comment", "comments", "text"],
    ] as const) {
      const rows = await owner<{ mark: string; times: number }[]>`
        select ${owner(column)} as mark, count(*)::int as times from ${owner(table)}
        where city_id = ${cityId} group by 1`;
      const times = new Map(rows.map((row) => [row.mark, row.times]));
      for (const act of acts)
        if (act.kind === kind && times.get(act.mark) !== 1)
          faults.push(`${act.mark}: ${times.get(act.mark) ?? 0}`);
    }
    const [given] = await owner<{ supports: number }[]>`
      select count(*)::int as supports from supports where city_id = ${cityId} and idea_id = any(${ideaIds})
      and person_id = any(${sessions.map(({ personId }) => personId)})`;
    const wanted = acts.filter(({ kind }) => kind === "support").length;
    if (given?.supports !== wanted) faults.push(`${given?.supports} supports in place of ${wanted}`);
    const counters = await owner`
      select id from ideas i where city_id = ${cityId} and (
        support_count <> (select count(*) from supports s where s.city_id = i.city_id and s.idea_id = i.id) or
        comment_count <> (select count(*) from comments c where c.city_id = i.city_id and c.thread_id = i.thread_id))`;
    if (counters.length > 0) faults.push(`${counters.length} ideas count wrong`);
    const events = await owner<{ verb: string; count: number; once: number }[]>`
      select verb, count(*)::int as count, count(distinct (subject_id, actor_id))::int as once
      from events where city_id = ${cityId} group by verb`;
    for (const { verb, count, once } of events)
      if (count !== once && verb !== "city.started") faults.push(`${verb}: ${count} events of ${once}`);
    return faults;
  } finally {
    await owner.end();
  }
}
