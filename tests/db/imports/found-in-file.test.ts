import { describe, expect, it } from "vitest";
import { ideas } from "@/db/schema/ideas";
import { createTestCity } from "@/tests/support/city";
import { fileOf } from "@/tests/support/import-file";
import { importedIdeas, runImport } from "@/tests/support/run-import";

const named = `id;titel;thema;wijk
1;Bank;Groen;Noord
2;Boom;Groen;Zuid
3;Bus;Verkeer;Noord
`;

describe("what an import finds in the file as a whole", () => {
  it("gives an idea without a readable date the file's oldest one, so that it does not pass for new", async () => {
    const here = await createTestCity();
    const odd = `id;titel;datum
1;Bank;03/04/2024
2;Boom;someday in spring
3;Bus;
4;Brug;25/04/2024
5;Bos;01/01/2199
`;
    const { told } = await runImport(here, { ideas: { path: fileOf(odd) } });
    const oldest = new Date("2024-04-03T10:00:00Z");
    const dates = (await importedIdeas(here)).map(({ createdAt }) => createdAt);
    expect(dates).toEqual([oldest, oldest, oldest, new Date("2024-04-25T10:00:00Z"), oldest]);
    expect(told.map(({ line, reason }) => [line, reason.code])).toEqual([
      [3, "date"],
      [6, "dateAhead"],
    ]);
    const seconds = await here.run((db) => db.select({ second: ideas.publishedSecond }).from(ideas));
    expect(Math.max(...seconds.map(({ second }) => second))).toBe(Date.UTC(2024, 3, 25, 10) / 1000);
  });

  it("names the topics and neighbourhoods that it would make, and then those it made", async () => {
    const here = await createTestCity();
    const tried = await runImport(here, { ideas: { path: fileOf(named) } }, { dryRun: true });
    expect(tried.made.neighbourhoods.toSorted()).toEqual(["Noord", "Zuid"]);
    const { made } = await runImport(here, { ideas: { path: fileOf(named) } });
    expect(made.topics.toSorted()).toEqual(tried.made.topics.toSorted());
    expect(made.topics).toEqual(expect.arrayContaining(["Groen", "Verkeer"]));
    expect(made.neighbourhoods).toEqual(["Noord", "Zuid"]);
  });
});
