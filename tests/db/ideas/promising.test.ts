import { expect, test } from "vitest";
import { versionOf } from "@/lib/cities/editing";
import { loadSettings } from "@/lib/cities/settings";
import { changePromise } from "@/lib/ideas/promising/commands";
import type { PromiseScope } from "@/lib/ideas/promising/input";
import { promiseShown } from "@/lib/ideas/promising/shown";
import { createTestCity } from "@/tests/support/city";
import { postIdea, readIdea, within } from "@/tests/support/idea";

async function setUp(promiseDays: number | null) {
  const here = await createTestCity({ promiseDays });
  const clara = await here.superadmin();
  const idea = await postIdea(here);
  const promise = async (days: number | null, scope: PromiseScope) => {
    const version = versionOf(promiseShown(await here.run(loadSettings)));
    const rule = { promiseDays: days, promiseSupports: null, promiseSupportDays: 30 };
    return within(here, clara, (context) =>
      changePromise(context, { ...rule, version, scope, intent: "save" }),
    );
  };
  const due = async () => (await readIdea(here, idea.id)).dueAt;
  return { promise, due };
}

test("a new rule leaves open ideas alone unless it is asked to reach them", async () => {
  const { promise, due } = await setUp(null);
  expect(await promise(10, "new")).toEqual({ ok: true });
  expect(await due()).toBeNull();
  await promise(11, "sinceToday");
  expect(await due()).toBeInstanceOf(Date);
});

test("a promise that was made is brought forward, but never moved back or taken away", async () => {
  const { promise, due } = await setUp(30);
  const first = await due();
  await promise(60, "sincePosting");
  expect(await due()).toEqual(first);
  await promise(5, "sincePosting");
  const sooner = await due();
  expect(sooner?.getTime()).toBeLessThan(first?.getTime() ?? 0);
  await promise(null, "sinceToday");
  expect(await due()).toEqual(sooner);
});
