import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ideaTallies } from "@/db/schema/ideas";
import { sessions } from "@/db/schema/people";
import { withCity } from "@/db/with-city";
import { findMiscounts } from "@/lib/ideas/counters";
import { systemActor } from "@/lib/people/actor";
import { exportCity, importCity } from "@/lib/transfer/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";

const context = { actor: systemActor("console") };

/** The city's file as a version wrote it that knew nothing of these tables' being left behind. */
async function exportedWith(here: TestCity, tables: Record<string, object[]>): Promise<string[]> {
  const lines: string[] = [];
  await exportCity(context, { cityId: here.id, slug: here.city.slug }, async (line) => {
    lines.push(line);
  });
  const [head, end] = [JSON.parse(lines[0] ?? ""), JSON.parse(lines.at(-1) ?? "")];
  for (const [table, rows] of Object.entries(tables)) {
    head.tables[table] = Object.keys(rows[0] ?? {});
    end.end.rows[table] = rows.length;
  }
  const more = Object.entries(tables).map(([table, rows]) => JSON.stringify({ table, rows }));
  return [JSON.stringify(head), ...lines.slice(1, -1), ...more, JSON.stringify(end)];
}

async function* each(lines: string[]) {
  yield* lines;
}

test("a file with more than leaves a city counts nothing twice here, and signs nobody in", async () => {
  const here = await createTestCity();
  await postIdea(here);
  const person = await here.person();
  await here.session(person);
  const rowsOf = (table: string) =>
    here.run(async (db) =>
      (
        await db.execute<{ row: object }>(
          sql`select to_jsonb(t) - 'city_id' as row from ${sql.identifier(table)} t`,
        )
      ).map(({ row }) => row),
    );
  const more = { idea_tallies: await rowsOf("idea_tallies"), sessions: await rowsOf("sessions") };
  expect(more.idea_tallies).not.toEqual([]);
  expect(more.sessions).not.toEqual([]);

  const slug = `c${randomBytes(5).toString("hex")}`;
  const copy = await importCity(context, each(await exportedWith(here, more)), slug);
  expect(await withCity(copy.cityId, findMiscounts)).toEqual([]);
  expect(await withCity(copy.cityId, (db) => db.$count(ideaTallies))).toBe(1);
  expect(await withCity(copy.cityId, (db) => db.$count(sessions))).toBe(0);
});
