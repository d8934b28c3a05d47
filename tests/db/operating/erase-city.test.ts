import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { cities } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { eraseCity } from "@/lib/operating/erase-city";
import { createTestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";

const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());

test("a city that is erased leaves no row in any table, nor what triggers wrote down while its rows went", async () => {
  const here = await createTestCity();
  const project = await startProject(here);
  await here.run((db) => insertBoard(db, project));
  await postIdea(here);
  await postIdea(here, { project: project.code });
  await followLedger(here.id, [figuresReader]);
  expect(await tablesWith(here.id)).toEqual(
    expect.arrayContaining(["active_people", "project_people", "project_gaps", "idea_tallies", "events"]),
  );
  const ago = sql`now() - interval '1 hour'`;
  await withPlatform((db) =>
    db
      .update(cities)
      .set({ state: "suspended", suspendedAt: ago, exportedAt: sql`now()` })
      .where(eq(cities.id, here.id)),
  );
  await eraseCity(here.id);
  expect(await tablesWith(here.id)).toEqual([]);
});

/** City tables that hold something of it, read past the policies. */
async function tablesWith(cityId: string): Promise<string[]> {
  const tables = await owner<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1`;
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await owner`select from ${owner(name)} where city_id = ${cityId} limit 1`;
      return row ? [name] : [];
    }),
  );
  return found.flat();
}
