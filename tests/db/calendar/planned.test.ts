import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { challenges } from "@/db/schema/challenges";
import { news } from "@/db/schema/news";
import { seasons } from "@/db/schema/seasons";
import { newId } from "@/lib/base/ids";
import { listPlanned } from "@/lib/calendar/queries";
import { insertChallenge } from "@/tests/support/challenges";
import { createTestCity } from "@/tests/support/city";
import { insertMeeting } from "@/tests/support/meetings";
import { startProject } from "@/tests/support/projects";

const may = { from: "2027-05-01", to: "2027-05-31", timeZone: "Europe/Brussels" };
const at = (moment: string) => new Date(moment);

test("a month has what appears, opens, closes, meets and counts in it, by the city's days, and nothing beside", async () => {
  const here = await createTestCity();
  await startProject(here, { publishAt: at("2027-05-03T08:00:00Z"), archiveAt: at("2027-06-01T08:00:00Z") });
  await here.run(async (db) => {
    const planned = { id: newId(), code: "aaaaa", slug: "", title: { en: "Pool" }, body: { en: "Opens" } };
    // The last day of May in Brussels, though it is still the 30th in Iceland and June in Tokyo.
    await db.insert(news).values({ ...planned, publishAt: at("2027-05-31T21:59:00Z") });
    await db
      .insert(news)
      .values({ ...planned, id: newId(), code: "aaaab", publishAt: at("2027-05-31T22:00:00Z") });
    await insertMeeting(
      db,
      { startsAt: at("2027-05-20T16:00:00Z"), endsAt: at("2027-05-20T18:00:00Z") },
      { title: { en: "In the hall" }, publishAt: null, opensAt: null, closesAt: null },
    );
    const challenge = { publishAt: null, opensAt: null, closesAt: null };
    const { id } = await insertChallenge(db, "A cooler square", challenge);
    await db.update(challenges).set({ decidesOn: "2027-05-15" }).where(eq(challenges.activityId, id));
    const season = { name: { en: "Spring" }, firstDay: "2027-03-01", lastDay: "2027-05-31" };
    await db.insert(seasons).values({ id: newId(), ...season });
  });
  const found = await here.run((db) => listPlanned(db, may));
  expect(found.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
    "2027-05-03 projectOpens",
    "2027-05-15 decision",
    "2027-05-20 meeting",
    "2027-05-31 seasonEnds",
    "2027-05-31 news",
  ]);
  const other = await createTestCity();
  expect(await other.run((db) => listPlanned(db, may))).toEqual([]);
});
