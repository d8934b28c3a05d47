import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dayOf } from "@/lib/base/wall-clock";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { readPeriod } from "@/lib/insight/period";
import { readEngagement } from "@/lib/insight/reading/engagement";
import { createTestCity } from "@/tests/support/city";
import { support } from "@/tests/support/engagement";
import { postIdea } from "@/tests/support/idea";
import { runImport } from "@/tests/support/run-import";

const table = `id,title,text,date,supports
1,A bench by the pond,People who walk slowly want to sit down there.,2024-02-29T22:30:00+00:00,7
2,A lamp in the lane,It is dark there from four o'clock in winter.,2024-03-01T11:00:00+00:00,40
3,Trees for the square,Nobody can cross the square in a hot summer.,2024-03-31T22:30:00+00:00,2
`;

test("where nobody with an account did anything, supports that came with the ideas of these days are told", async () => {
  const here = await createTestCity({ timeZone: "Europe/Brussels" });
  const path = join(mkdtempSync(join(tmpdir(), "brought-")), "ideas.csv");
  writeFileSync(path, table);
  await runImport(here, { ideas: { path } });
  await followLedger(here.id, [figuresReader]);
  const brought = async (from: string, to: string) => {
    const period = readPeriod({ range: "custom", from, to }, to);
    return (await here.run((db) => readEngagement(db, period))).broughtSupports;
  };
  // By the city's clock: Brussels was one hour ahead in February, two at the end of March.
  expect(await brought("2024-02-29", "2024-02-29")).toBe(7);
  expect(await brought("2024-03-01", "2024-03-31")).toBe(40);
  expect(await brought("2024-02-01", "2024-04-30")).toBe(49);
  const { id } = await postIdea(here);
  await support(here, await here.person(), id);
  await followLedger(here.id, [figuresReader]);
  const today = dayOf(new Date(), "Europe/Brussels");
  expect(await brought("2024-02-01", today)).toBe(0);
});
