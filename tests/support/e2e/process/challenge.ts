import type { Page } from "playwright/test";
import type { Person } from "@/lib/people/actor";
import { dayFromNow } from "@/tests/support/seasons";
import { expect } from "../test";
import { follow, mailSaying, main, press, tick, write } from "./cast";

type Cast = {
  page: Page;
  signInAs: (person: Person) => Promise<void>;
  staff: Person;
  author: Person;
  email: string;
};

const idea = {
  title: "Sails over the square",
  text: "White sails over the benches, which are taken down before winter.",
};

/** A whole challenge in one browser: asked, answered, finalists, recognition. */
export async function playChallenge({ page, signInAs, staff, author, email }: Cast): Promise<void> {
  await signInAs(staff);
  const { desk, challenge } = await ask(page);
  await signInAs(author);
  const posted = await answer(page, challenge);
  await signInAs(staff);
  await page.goto(desk);
  await press(page, "Close now");
  await expect(main(page)).toContainText("It is closed");
  await page.goto(`/ideas/new?activity=${challenge.split("/")[2]}`);
  await expect(main(page)).toContainText("closed");
  await nameFinalist(page, { desk, posted });
  await recognise(page, { desk, posted });
  await page.goto(challenge);
  await follow(page, "See and share who is named");
  await expect(main(page).getByRole("heading", { level: 1 })).toHaveText("Recognised");
  await expect(main(page)).toContainText("It is built next spring");
  await page.goto(challenge);
  await expect(main(page).getByRole("article").filter({ hasText: idea.title })).toContainText("Winner");
  await mailSaying(email, "as a winner of the challenge “A cooler square”");
}

async function ask(page: Page): Promise<{ desk: string; challenge: string }> {
  await page.goto("/admin/activities/new");
  await tick(page, "kind", "Challenge");
  await write(page, { "title.en": "A cooler square" }, "Make a draft", "say who decides and by when");
  const desk = new URL(page.url()).pathname;
  await follow(page, "Name and introduction");
  await write(page, { "intro.en": "What would make the square cooler?" }, "Save", "Saved.");
  await follow(page, "What is looked for, and who decides");
  const said = { "jury.en": "The youth council", decidesOn: dayFromNow(40) };
  await write(page, said, "Save", "It stands on the challenge’s page");
  await press(page, "Publish now");
  await expect(main(page)).toContainText("It is published");
  await follow(page, "See its page");
  await expect(main(page)).toContainText("The youth council");
  return { desk, challenge: new URL(page.url()).pathname };
}

async function answer(page: Page, challenge: string): Promise<string> {
  await page.goto(challenge);
  await follow(page, "Answer with an idea");
  await write(page, idea, "Post my idea", idea.title);
  await follow(page, "See my idea");
  await expect(main(page)).toContainText("Answers the challenge A cooler square");
  const posted = new URL(page.url()).pathname;
  await page.goto("/ideas");
  await expect(main(page)).not.toContainText(idea.title);
  await page.goto(challenge);
  await expect(main(page).getByRole("link", { name: idea.title })).toBeVisible();
  return posted;
}

type Naming = { desk: string; posted: string };

async function nameFinalist(page: Page, { desk, posted }: Naming): Promise<void> {
  await page.goto(`${desk}/finalists`);
  await follow(page, `Name it: “${idea.title}”`);
  await write(page, { "reason.en": "Shade for little money." }, "Save", "Not announced yet");
  await page.goto(posted);
  await expect(main(page)).not.toContainText("Shade for little money.");
  await page.goto(`${desk}/finalists`);
  await press(page, "Announce the finalists");
  await expect(main(page)).toContainText("The finalists are announced");
  await page.goto(posted);
  await expect(main(page)).toContainText("Shade for little money.");
  await expect(main(page)).toContainText("Named a finalist of the challenge");
}

async function recognise(page: Page, { desk, posted }: Naming): Promise<void> {
  await page.goto(`${desk}/finalists`);
  await follow(page, "Change or take out");
  await tick(page, "award", "Winner");
  await write(page, { "awardGets.en": "It is built next spring" }, "Save", "Saved.");
  await press(page, "Announce who is recognised");
  await expect(main(page)).toContainText("It is announced who is recognised");
  await page.goto(posted);
  await expect(main(page)).toContainText("Recognised as a winner of the challenge");
}
