import fc from "fast-check";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import type { CityDb } from "@/db/with-city";
import { type Counted, countedQuery, readCounted } from "@/lib/insight/counted/filter";
import { countCounted, listCounted } from "@/lib/insight/counted/queries";
import { contributionKinds } from "@/lib/insight/kinds";
import { readPeriod } from "@/lib/insight/period";
import { type Dashboard, readDashboard } from "@/lib/insight/reading/dashboard";
import { listScopes } from "@/lib/insight/scope";
import { createTestCity } from "@/tests/support/city";
import { whole } from "@/tests/support/hold";
import { play, story } from "@/tests/support/insight/happenings";

const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());

test("each figure about contributions and answers leads to a list of exactly as many", async () => {
  const months = fc.tuple(fc.integer({ min: 9, max: 12 }), fc.integer({ min: 1, max: 9 }));
  await fc.assert(
    fc.asyncProperty(story, months, async (told, [first, last]) => {
      const here = await createTestCity({ timeZone: told.zone });
      await play(here, owner, told);
      const from = `2025-${String(first).padStart(2, "0")}-13`;
      const period = readPeriod({ range: "custom", from, to: `2026-0${last}-07` }, "2026-10-15");
      await here.run(async (db) => {
        for (const scope of [null, ...(await listScopes(db))]) {
          const dashboard = await readDashboard(db, period, scope);
          for (const { figure, asked } of figuresOf(dashboard)) {
            const counted = throughAddress(asked, dashboard);
            expect([await countCounted(db, counted), await countPages(db, counted)]).toEqual([
              figure,
              figure,
            ]);
          }
        }
      });
    }),
    { numRuns: whole ? 40 : 2 },
  );
}, 600_000);

type Asked = Omit<Counted, "from" | "to" | "scope"> & Partial<Pick<Counted, "from" | "to">>;

function figuresOf({ engagement, topics, neighbourhoods, answers }: Dashboard) {
  const what = "contributions";
  const figures: { figure: number; asked: Asked }[] = [
    ...contributionKinds.map((kind) => ({ figure: engagement.counts[kind], asked: { what, kind } as Asked })),
    { figure: engagement.buckets.reduce((sum, one) => sum + one.contributions, 0), asked: { what } },
    ...engagement.buckets.map(({ from, to, contributions }) => ({
      figure: contributions,
      asked: { what, from, to } as Asked,
    })),
    ...topics.map(({ id, count }) => ({ figure: count, asked: { what, topicId: id } as Asked })),
    ...topics.flatMap((topic) =>
      (["for", "against"] as const).map((kind) => ({
        figure: topic[kind],
        asked: { what, kind, topicId: topic.id } as Asked,
      })),
    ),
    ...neighbourhoods.map(({ id, count }) => ({
      figure: count,
      asked: { what, neighbourhoodId: id } as Asked,
    })),
    ...answers.map(({ department, answers }) => ({
      figure: answers,
      asked: { what: "answers", department } as Asked,
    })),
  ];
  return figures;
}

/** As a link says it and the page reads it. */
function throughAddress(asked: Asked, { period, scope, taxonomy }: Dashboard): Counted {
  const { from, to } = period;
  const address = new URLSearchParams(countedQuery({ from, to, ...asked, scope }, taxonomy));
  const days = { from: address.get("from") ?? "", to: address.get("to") ?? "" };
  return readCounted((name) => address.get(name) ?? "", { days, scope, taxonomy });
}

/** From page to page, as one who wants to see all of it. */
async function countPages(db: CityDb, counted: Counted): Promise<number> {
  const met = new Map<string, number>();
  for (let after = ""; ; ) {
    const rows = await listCounted(db, counted, { after, limit: 3 });
    for (const { cursor, count } of rows) met.set(cursor, count);
    const last = rows.at(-1);
    if (rows.length < 3 || !last) return [...met.values()].reduce((sum, count) => sum + count, 0);
    after = last.cursor;
  }
}
