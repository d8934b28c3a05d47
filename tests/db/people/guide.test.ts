import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "@/db/schema/people";
import { roles } from "@/lib/people/actor";
import { putGuideAway } from "@/lib/people/guide/commands";
import { needsGuide } from "@/lib/people/guide/queries";
import { guideOf } from "@/lib/people/guide/steps";
import { createTestCity } from "@/tests/support/city";

test("the guide is shown until it is put away, and again with another role", async () => {
  const here = await createTestCity();
  const actor = await here.person({ role: "moderator" });
  const needs = () => here.run((db) => needsGuide(db, actor.id));
  expect(await needs()).toBe(true);
  await here.run((db) => putGuideAway({ db, actor }));
  expect(await needs()).toBe(false);
  await here.run((db) => db.update(people).set({ role: "department_head" }).where(eq(people.id, actor.id)));
  expect(await needs()).toBe(true);
});

test("every role with a desk has a guide, and nobody else", () => {
  const guided = roles.filter((role) => guideOf(role).length > 0);
  expect(guided).toEqual([
    "policy_maker",
    "communication",
    "external_moderator",
    "project_moderator",
    "moderator",
    "department_head",
    "superadmin",
  ]);
});
