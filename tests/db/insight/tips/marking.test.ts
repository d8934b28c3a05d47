import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { tipMarks } from "@/db/schema/insight";
import { ForbiddenError } from "@/lib/base/errors";
import { loadSettings } from "@/lib/cities/settings";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { markTip } from "@/lib/insight/marking/commands";
import type { TipState } from "@/lib/insight/marking/input";
import { readTips } from "@/lib/insight/tips/queries";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";

const today = new Date().toISOString().slice(0, 10);

const tipsOf = (here: TestCity) =>
  here.run(async (db) => {
    const tips = await readTips(db, { today, settings: await loadSettings(db), waiting: 0 });
    return tips.map(({ rule }) => rule);
  });
const mark = (here: TestCity, actor: Person, state: TipState) =>
  here.run((db) => markTip({ db, actor, city: here.city }, { rule: "lateAnswers", about: "", state }));
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
