import { expect, test } from "vitest";
import { versionOf } from "@/lib/cities/editing";
import { addBadge, archiveBadge, changeBadge, reopenBadge } from "@/lib/engagement/badges/commands";
import { addBadgeInput, changeBadgeInput } from "@/lib/engagement/badges/input";
import { findBadge, listBadges } from "@/lib/engagement/badges/queries";
import { badgeShown } from "@/lib/engagement/badges/shown";
import { createTestCity } from "@/tests/support/city";
import { badgesOf, settleScores } from "@/tests/support/engagement";
import { postIdea, within } from "@/tests/support/idea";

const green = {
  "name.en": "Green thumb",
  metric: "ideasPosted",
  topicId: "",
  neighbourhoodId: "",
  levels: "1, 2",
};

test("a badge of the city's own is given for what was done already, changes with its rule, goes and comes back", async () => {
  const here = await createTestCity();
  const [author, staff] = [await here.person(), await here.superadmin()];
  for (const title of ["A tree by the station", "A tree by the school"])
    await postIdea(here, { author, title });
  const { id } = await within(here, staff, (context) => addBadge(context, addBadgeInput.parse(green)));
  await settleScores(here);
  expect(await badgesOf(here, author)).toMatchObject({ [id]: 2 });
  expect(await here.run(listBadges)).toMatchObject([{ id, people: 1 }]);
  const badge = await here.run((db) => findBadge(db, id));
  if (!badge) throw new Error("the badge is gone");
  const version = versionOf(badgeShown(badge, here.city.locales));
  const harder = changeBadgeInput.parse({ ...green, levels: "2 3", id, version });
  expect(await within(here, staff, (context) => changeBadge(context, harder))).toEqual({ ok: true });
  await settleScores(here);
  expect(await badgesOf(here, author)).toMatchObject({ [id]: 1 });
  await within(here, staff, (context) => archiveBadge(context, { id }));
  await settleScores(here);
  expect(Object.keys(await badgesOf(here, author))).toEqual(["ideas"]);
  await within(here, staff, (context) => reopenBadge(context, { id }));
  await settleScores(here);
  expect(await badgesOf(here, author)).toMatchObject({ [id]: 1 });
});

test("levels that do not rise, are none or too many are refused", () => {
  for (const levels of ["", "5, 1", "0, 1", "1, 2, 3, 4, 5, 6", "3, 3", "none"]) {
    expect(
      addBadgeInput.safeParse({ ...green, levels }).error?.issues.map(({ path }) => path[0]),
      levels,
    ).toEqual(["levels"]);
  }
});

test("only who sets up the city makes badges", async () => {
  const here = await createTestCity();
  for (const actor of [await here.person(), await here.person({ role: "moderator" })]) {
    await expect(
      within(here, actor, (context) => addBadge(context, addBadgeInput.parse(green))),
    ).rejects.toThrow();
  }
});
