import { eq } from "drizzle-orm";
import { challenges } from "@/db/schema/challenges";
import { activities } from "@/db/schema/city";
import { challengeWithFinalists, startChallenge } from "@/tests/support/challenges";
import { playChallenge } from "@/tests/support/e2e/process/challenge";
import { expect, test } from "@/tests/support/e2e/test";
import { changeSettings, postIdea } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";
import { verifiesResidents } from "@/tests/support/residents";
import { runSeason } from "@/tests/support/seasons";

test("without a script a whole challenge is played: asked, answered, finalists, recognition", async ({
  city,
  page,
  signInAs,
}) => {
  const email = `nora@${city.host.split(".")[0]}.example`;
  const [staff, author] = [await city.superadmin(), await city.person({ email })];
  await playChallenge({ page, signInAs, staff, author, email });
});

test("a board for residents says so before anybody writes, and what to do about it", async ({
  city,
  page,
  signInAs,
}) => {
  await verifiesResidents(city);
  const project = await startProject(city);
  const boardId = await city.run((db) => insertBoard(db, project));
  const idea = await postIdea(city, { project: project.code });
  await city.run((db) => db.update(activities).set({ who: "residents" }).where(eq(activities.id, boardId)));
  const main = page.getByRole("main");
  await page.goto(`/ideas/new?project=${project.code}`);
  await expect(main).toContainText("For verified residents");
  await expect(main.getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect(main.getByRole("textbox")).toHaveCount(0);
  await signInAs(await city.person());
  await page.goto(`/projects/${project.code}/ideas`);
  await expect(main).toContainText("Show once that you live here");
  await expect(main.getByRole("link", { name: "Show that you live here" })).toBeVisible();
  await expect(main.getByRole("link", { name: "Post an idea" })).toHaveCount(0);
  await page.goto(`/ideas/${idea.code}`);
  await expect(main).toContainText("Show once that you live here");
});

test("the page of a season names its challenges and their finalists", async ({ city, page }) => {
  await changeSettings(city, { gameOn: true });
  const season = await runSeason(city);
  const { id } = await challengeWithFinalists(city);
  await startChallenge(city, { title: { en: "Another one" } });
  await city.run((db) =>
    db.update(challenges).set({ seasonId: season.id }).where(eq(challenges.activityId, id)),
  );
  await page.goto(`/seasons/${season.id}`);
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "A cooler square" })).toBeVisible();
  await expect(main).toContainText("Shade from sails");
  await expect(main).not.toContainText("Chess under the trees");
  await expect(main).not.toContainText("Another one");
});
