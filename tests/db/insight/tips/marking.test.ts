import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ideas } from "@/db/schema/ideas";
import { tipMarks } from "@/db/schema/insight";
import { ForbiddenError } from "@/lib/base/errors";
import { versionOf } from "@/lib/cities/editing";
import { loadSettings } from "@/lib/cities/settings";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { changeThresholds } from "@/lib/insight/marking/change-thresholds";
import { markTip } from "@/lib/insight/marking/commands";
import type { TipState } from "@/lib/insight/marking/input";
import { thresholdsInput, thresholdsShown } from "@/lib/insight/marking/thresholds";
import { readFollowed, readThresholds } from "@/lib/insight/tips/following";
import { readMeasures, readTips } from "@/lib/insight/tips/queries";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";

const today = new Date().toISOString().slice(0, 10);

const tipsOf = (here: TestCity) =>
  here.run(async (db) => {
    const tips = await readTips(db, { today, settings: await loadSettings(db), waiting: 0 });
    return tips.map(({ rule }) => rule);
  });
const measuresOf = (here: TestCity) =>
  here.run(async (db) => readMeasures(db, { today, settings: await loadSettings(db), waiting: 0 }));
const mark = async (here: TestCity, actor: Person, state: TipState) => {
  const measures = await measuresOf(here);
  const input = { rule: "lateAnswers", about: "", state } as const;
  return here.run((db) => markTip({ db, actor, city: here.city }, input, measures));
};
const followed = async (here: TestCity) => {
  const measures = await measuresOf(here);
  return here.run(async (db) => readFollowed(db, { measures, thresholds: await readThresholds(db) }));
};
const choose = (here: TestCity, actor: Person, chosen: Record<string, string>, seen?: string) =>
  here.run(async (db) => {
    const version = seen ?? versionOf(thresholdsShown(await readThresholds(db)));
    const fields = Object.entries(chosen).map(([rule, value]) => [`from.${rule}`, value]);
    const input = thresholdsInput.parse({ version, ...Object.fromEntries(fields) });
    return changeThresholds({ db, actor, city: here.city }, input);
  });
const daysPass = (here: TestCity, days: number) =>
  here.run((db) => db.update(tipMarks).set({ until: sql`until - make_interval(days => ${days})` }));

async function cityWithLateAnswer(): Promise<TestCity> {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  await changeIdea(here, id, { dueAt: new Date(Date.now() - 86_400_000) });
  await followLedger(here.id, [figuresReader]);
  return here;
}

test.each([
  ["done", 30],
  ["later", 7],
] as const)("a tip that is %s comes back after %i days if it still holds", async (state, days) => {
  const here = await cityWithLateAnswer();
  expect(await tipsOf(here)).toContain("lateAnswers");
  await mark(here, await here.superadmin(), state);
  expect(await tipsOf(here)).not.toContain("lateAnswers");
  await daysPass(here, days - 1);
  expect(await tipsOf(here)).not.toContain("lateAnswers");
  await daysPass(here, 1);
  expect(await tipsOf(here)).toContain("lateAnswers");
});

test("a tip that is not for this city stays away, and marking it otherwise takes that back", async () => {
  const here = await cityWithLateAnswer();
  const staff = await here.person({ role: "moderator" });
  await mark(here, staff, "dismissed");
  await daysPass(here, 10_000);
  expect(await tipsOf(here)).not.toContain("lateAnswers");
  await mark(here, staff, "later");
  await daysPass(here, 7);
  expect(await tipsOf(here)).toContain("lateAnswers");
});

test("citizens have no say in it", async () => {
  const here = await cityWithLateAnswer();
  await expect(mark(here, await here.person(), "dismissed")).rejects.toThrow(ForbiddenError);
  expect(await tipsOf(here)).toContain("lateAnswers");
});

test("what came of a tip that was followed is seen beside what it was then", async () => {
  const here = await cityWithLateAnswer();
  const staff = await here.superadmin();
  await mark(here, staff, "later");
  expect(await followed(here)).toEqual([]);
  await mark(here, staff, "done");
  const late = { rule: "lateAnswers", about: "", before: { count: 1 } };
  expect(await followed(here)).toEqual([{ ...late, at: expect.any(Date), now: { count: 1 }, stands: true }]);
  await here.run((db) => db.update(ideas).set({ dueAt: new Date(Date.now() + 86_400_000) }));
  expect(await followed(here)).toEqual([{ ...late, at: expect.any(Date), now: { count: 0 }, stands: false }]);
});

test("a tip speaks from the number that staff chose, until they leave it empty again", async () => {
  const here = await cityWithLateAnswer();
  const staff = await here.person({ role: "moderator" });
  await choose(here, staff, { lateAnswers: "2" });
  expect(await tipsOf(here)).not.toContain("lateAnswers");
  expect(await choose(here, staff, { lateAnswers: "3" }, "older")).toMatchObject({
    ok: false,
    conflict: { theirs: { "from.lateAnswers": "2" } },
  });
  await choose(here, staff, { lateAnswers: "" });
  expect(await tipsOf(here)).toContain("lateAnswers");
  await expect(choose(here, await here.person(), { lateAnswers: "2" })).rejects.toThrow(ForbiddenError);
});
