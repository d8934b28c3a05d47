import { sql } from "drizzle-orm";
import { projects } from "@/db/schema/projects";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { reviewProject } from "@/lib/projects/reviewing/commands";
import { expect, test } from "@/tests/support/e2e/test";
import { postIdea, within } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";

test("whoever took part says in the end whether it was clear and worth it, and staff read counts alone", async ({
  city,
  page,
  signInAs,
}) => {
  const project = await startProject(city);
  await city.run((db) => insertBoard(db, project));
  const idea = await postIdea(city, { project: project.code });
  const fans = [];
  for (let one = 0; one < 5; one += 1) {
    const fan = await city.person();
    await within(city, fan, (context) => supportIdea(context, { ideaId: idea.id }));
    fans.push(fan);
  }
  await city.run((db) => db.update(projects).set({ archiveAt: sql`now()` }));
  const [me, ...others] = fans;
  if (!me) throw new Error("nobody took part");
  for (const fan of others)
    await within(city, fan, (context) =>
      reviewProject(context, { code: project.code, clear: 2, worth: 4, words: "" }),
    );
  const main = page.getByRole("main");
  await page.goto(`/projects/${project.code}/review`);
  await expect(main).toContainText("Sign in, so that we know you took part");
  await signInAs(me);
  await page.goto(`/projects/${project.code}`);
  await main.getByRole("link", { name: "Answer two questions" }).click();
  await main.getByRole("button", { name: "Send" }).click();
  await expect(main.getByRole("link", { name: /Choose/ })).toHaveCount(2);
  await main.getByRole("group", { name: "Was it clear" }).getByText("5: Fully").click();
  await main.getByRole("group", { name: "Was it worth" }).getByText("4: Mostly").click();
  await main.getByLabel("Anything else").fill("Ask earlier next time.");
  await main.getByRole("button", { name: "Send" }).click();
  await expect(main).toContainText("Your answer is in");
  await page.goto(`/projects/${project.code}`);
  await expect(main.getByRole("link", { name: "Answer two questions" })).toHaveCount(0);
  await signInAs(await city.superadmin());
  await page.goto(`/admin/projects/${project.id}/reviews`);
  await expect(main.getByRole("row", { name: /Was it clear/ })).toContainText(/0\s*4\s*0\s*0\s*1\s*2\.6/);
  await expect(main).toContainText("Ask earlier next time.");
});
