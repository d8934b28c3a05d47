import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { censusFigures } from "@/db/schema/census";
import { endCensus, setCensus } from "@/lib/insight/census/commands";
import { censusInput } from "@/lib/insight/census/input";
import { readCensus } from "@/lib/insight/census/reading";
import { createTestCity } from "@/tests/support/city";

const figures = (woman: string, man: string) =>
  censusInput.parse({
    field: "gender",
    source: "Register",
    year: "2025",
    "count.woman": woman,
    "count.man": man,
  });

test("new figures take the place of those before, which stay in the table, and can be ended", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  await here.run((db) => setCensus({ db, actor, city: here.city }, figures("5.100", "4900")));
  await here.run((db) => setCensus({ db, actor, city: here.city }, figures("5200", "5000")));
  expect(await here.run(readCensus)).toEqual({
    gender: { source: "Register", year: 2025, counts: { woman: 5200, man: 5000 } },
  });
  await here.run((db) => endCensus({ db, actor, city: here.city }, { field: "gender" }));
  expect(await here.run(readCensus)).toEqual({});
  const rows = await here.run((db) => db.select().from(censusFigures).orderBy(asc(censusFigures.createdAt)));
  expect(rows.map(({ counts, endedAt }) => [counts.woman, endedAt !== null])).toEqual([
    [5100, true],
    [5200, true],
  ]);
});

test("figures of one group are none, and only a superadmin sets any", async () => {
  const here = await createTestCity();
  const [actor, moderator] = [await here.superadmin(), await here.person({ role: "moderator" })];
  const set = (by: typeof actor, woman: string, man: string) =>
    here.run((db) => setCensus({ db, actor: by, city: here.city }, figures(woman, man)));
  await expect(set(actor, "5100", "")).rejects.toMatchObject({ messageKey: "census.figures.tooFew" });
  await expect(set(moderator, "5100", "4900")).rejects.toMatchObject({ messageKey: "errors.forbidden" });
});
