import { news } from "@/db/schema/news";
import { newCode, newId } from "@/lib/base/ids";
import { sendBlock } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/e2e/test";
import { startProject } from "@/tests/support/projects";

test("a project's page is what its blocks say, and a video asks nothing of its site before somebody plays it", async ({
  city,
  page,
}) => {
  const { id: project, code } = await startProject(city);
  const actor = await city.superadmin();
  const add = (sent: Omit<Parameters<typeof sendBlock>[2], "project">) =>
    sendBlock(city, actor, { project, ...sent } as Parameters<typeof sendBlock>[2]);
  await add({ kind: "text", "title.en": "Why now", "text.en": "The sewer is **old**." });
  await add({
    kind: "questions",
    "items.new.title.en": "Will buses run?",
    "items.new.text.en": "Yes, all of them.",
  });
  await add({ kind: "people", "items.new.name": "Rana Haddad", "items.new.title.en": "Planner" });
  await add({ kind: "video", "title.en": "A walk along the street", link: "https://vimeo.com/76979871" });
  await add({ kind: "action", "label.en": "Walk with us", link: "/take-part" });
  const asked: string[] = [];
  await page.route(/vimeo|youtube/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const answer = await page.goto(`/projects/${code}/a-new-mill-street`);
  expect(answer?.headers()["content-security-policy"]).not.toContain("frame-src");
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { name: "Why now" })).toBeVisible();
  await expect(main.locator("strong")).toContainText(["old"]);
  await expect(main).toContainText("Rana HaddadPlanner");
  await expect(main.getByText("Yes, all of them.")).toBeHidden();
  await main.getByText("Will buses run?").click();
  await expect(main.getByText("Yes, all of them.")).toBeVisible();
  await expect(main.getByRole("link", { name: "Walk with us" })).toHaveAttribute("href", "/take-part");
  await expect(main.getByRole("link", { name: "Watch it at vimeo.com" })).toHaveAttribute(
    "href",
    "https://vimeo.com/76979871",
  );
  expect(asked).toEqual([]);
  await main.getByRole("link", { name: "Play the video: A walk along the street" }).click();
  await expect(main.getByTitle("A walk along the street")).toBeVisible();
  expect(asked[0]).toContain("https://player.vimeo.com/video/76979871?dnt=1");
});

test("news stand where a block puts them, and a block without news is seen by whoever writes them alone", async ({
  city,
  page,
  signInAs,
}) => {
  const { id: project, code } = await startProject(city);
  const actor = await city.superadmin();
  await sendBlock(city, actor, { project, kind: "news", "title.en": "What happens now" });
  const main = page.getByRole("main");
  await page.goto(`/projects/${code}/a-new-mill-street`);
  await expect(main).not.toContainText("No news of this project yet");
  await signInAs(actor);
  await page.goto(`/projects/${code}/a-new-mill-street`);
  await expect(main.getByRole("heading", { name: "No news of this project yet" })).toBeVisible();
  const said = { title: { en: "The diggers are here" }, body: { en: "They begin at the pond." } };
  const told = { id: newId(), code: newCode(5), slug: "diggers", publishAt: new Date(Date.now() - 60_000) };
  await city.run((db) => db.insert(news).values({ ...told, ...said, projectId: project }));
  await page.reload();
  const block = page.getByRole("region", { name: "What happens now" });
  await expect(block.getByRole("link", { name: "The diggers are here" })).toBeVisible();
  await expect(main.getByRole("link", { name: "The diggers are here" })).toHaveCount(1);
});
