import { existsSync } from "node:fs";
import { isNotNull, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { createTestCity } from "@/tests/support/city";
import { runImport } from "@/tests/support/run-import";

const data = `${process.env.CITYLOOP_DATA ?? "../shared/data"}/ideas`;

describe.skipIf(!existsSync(data))("the files of real cities, imported as they are", () => {
  it.each([
    ["valladolid-2026.csv", { rows: 1008, added: 1008, repeats: 0, refused: 0 }],
    ["bonn-cologne-moers-cycling-2017.csv", { rows: 3139, added: 3139, repeats: 0, refused: 0 }],
    ["better-reykjavik.csv", { rows: 5787, added: 5686, repeats: 101, refused: 0 }],
  ])("%s", async (name, counts) => {
    const here = await createTestCity();
    const files = { ideas: { path: `${data}/${name}` } };
    const first = await runImport(here, files);
    expect(first.counts.ideas).toMatchObject(counts);
    expect(await here.run((db) => db.$count(ideas))).toBe(counts.added);
    const again = await runImport(here, files);
    expect(again.counts.ideas).toMatchObject({ added: 0, changed: 0, unchanged: counts.added });
    expect(await here.run((db) => db.$count(ideas))).toBe(counts.added);
  });

  it("Madrid's 80 proposals with their 5,571 comments in threads", async () => {
    const here = await createTestCity({
      defaultLocale: "es",
      locales: ["es", "en"],
      timeZone: "Europe/Madrid",
    });
    const files = {
      ideas: { path: `${data}/decide-madrid-2019.csv` },
      comments: { path: `${data}/decide-madrid-2019-comments.csv` },
    };
    const { counts, told } = await runImport(here, files);
    expect(counts.comments).toEqual({
      rows: 5633,
      added: 5571,
      changed: 0,
      unchanged: 0,
      repeats: 0,
      refused: 62,
      replies: 2669,
      orphans: 275,
    });
    expect(told.filter(({ reason }) => reason.code === "noText").length).toBe(62);
    await here.run(async (db) => {
      expect(await db.$count(ideas)).toBe(80);
      expect(await db.$count(comments)).toBe(5571);
      expect(await db.$count(comments, isNotNull(comments.parentId))).toBe(2669);
      const [sum] = await db.select({ comments: sql<number>`sum(${ideas.commentCount})::int` }).from(ideas);
      expect(sum?.comments).toBe(5571);
      const [lost] = await db.execute<{ n: number }>(sql`select count(*)::int as n from comments c
        where parent_id is not null and not exists (select from comments p where p.city_id = c.city_id and p.id = c.parent_id and p.thread_id = c.thread_id)`);
      expect(lost?.n).toBe(0);
    });
  });
});
