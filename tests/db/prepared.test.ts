import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { topics } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { createTestCity } from "@/tests/support/city";

const preparedLike = async (db: CityDb, part: string) => {
  const rows = await db.execute<{ statement: string }>(
    sql`select statement from pg_prepared_statements where strpos(statement, ${part}) > 0`,
  );
  return rows.filter(({ statement }) => !statement.includes("pg_prepared_statements")).length;
};

test("what is asked again is planned once: its connection keeps it prepared", async () => {
  const here = await createTestCity();
  const kept = await here.run(async (db) => {
    for (let time = 0; time < 3; time++) {
      await db.select({ id: topics.id }).from(topics).where(eq(topics.id, newId()));
    }
    return preparedLike(db, `from "topics" where "topics"."id" = $1`);
  });
  expect(kept).toBe(1);
});

test("a long list of values is its own text each time, so it is not kept", async () => {
  const here = await createTestCity();
  const kept = await here.run(async (db) => {
    const marker = "a list of many";
    const many = sql.join(
      Array.from({ length: 60 }, (_, index) => sql`${index}::int`),
      sql`, `,
    );
    await db.execute(sql`select ${sql.raw(`'${marker}'`)} as what where 1 in (${many})`);
    return preparedLike(db, marker);
  });
  expect(kept).toBe(0);
});
