import type { Page } from "playwright/test";
import { expect } from "../test";
import { speakAs } from "./association";
import { follow, main, press, write } from "./cast";

const project = /A new Mill Street/;

/** As somebody finds it who heard of it: by the city's list of projects. */
async function toProject(page: Page): Promise<void> {
  await page.goto("/projects");
  await follow(page, project);
}

export async function answerSurvey(page: Page, way: string, missed: string): Promise<string> {
  await toProject(page);
  const survey = await follow(page, "How do you come?");
  await follow(page, "Start");
  await main(page).getByLabel(way).check();
  await main(page).getByLabel("What do you miss?").fill(missed);
  await press(page, "Save and go on");
  await expect(main(page)).toContainText(missed);
  await press(page, "Send my answers");
  await expect(main(page)).toContainText("Thank you, your answers are in");
  return survey;
}

/** As oneself, or as the organisation that one speaks for. */
export async function argue(
  page: Page,
  side: "For" | "Against",
  words: string,
  organisation?: string,
): Promise<string> {
  await toProject(page);
  const debate = await follow(page, "Should cars leave at night?");
  await follow(page, side === "For" ? "Add one for it" : "Add one against it");
  await main(page).getByRole("textbox", { name: "Your argument" }).fill(words);
  if (organisation) await speakAs(page, organisation);
  await press(page, "Add it");
  await expect(main(page).getByRole("region", { name: side, exact: true })).toContainText(words);
  return debate;
}

/** A mark for an argument of the side that is not one's own. */
export async function findHelpful(page: Page, side: "For" | "Against"): Promise<void> {
  const other = main(page).getByRole("region", { name: side, exact: true });
  await other.getByRole("button", { name: /^Helpful/ }).click();
  await expect(other.getByRole("button", { name: /^Marked as helpful/ })).toBeVisible();
}

type NewIdea = { title: string; text: string };

/** Posts on the project's board and answers where the idea stands. */
export async function postIdea(page: Page, { title, text }: NewIdea, organisation?: string): Promise<string> {
  await describe(page, { title, text });
  if (organisation) await speakAs(page, organisation);
  await press(page, "Post my idea");
  return seeOwn(page);
}

/** Another says it already: asked whether they are one, somebody posts it none the less. */
export async function postTwin(page: Page, idea: NewIdea, other: string): Promise<string> {
  await describe(page, idea);
  await press(page, "Post my idea");
  await expect(main(page).getByRole("link", { name: other }).first()).toBeVisible();
  await main(page).getByLabel("None of these: post mine").check();
  await press(page, "Post my idea");
  return seeOwn(page);
}

async function describe(page: Page, { title, text }: NewIdea): Promise<void> {
  await toProject(page);
  await follow(page, "Post an idea");
  await page.getByLabel("Your idea in a few words").fill(title);
  await page.getByLabel("What would it change, and for whom?").fill(text);
}

async function seeOwn(page: Page): Promise<string> {
  const idea = await follow(page, "See my idea");
  await expect(main(page)).toContainText("Part of the project A new Mill Street");
  return idea;
}

export async function supportIdea(page: Page, title: string): Promise<void> {
  await toProject(page);
  await follow(page, /^See (the one idea|\d+ ideas)/);
  await follow(page, title);
  await press(page, /^Support\b/);
  await expect(
    main(page)
      .getByRole("button", { name: /^Supported/ })
      .first(),
  ).toBeVisible();
}

export async function takePlace(page: Page): Promise<string> {
  await toProject(page);
  const meeting = await follow(page, "A walk along the street");
  await press(page, "Take a place");
  await expect(main(page)).toContainText("You have a place");
  return meeting;
}

/** The two questions, by the link of the mail. */
export async function sayHowItWas(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await main(page).getByRole("group", { name: "Was it clear" }).getByText("5: Fully").click();
  await main(page).getByRole("group", { name: "Was it worth" }).getByText("4: Mostly").click();
  await write(page, { words: "Ask earlier next time." }, "Send", "Your answer is in");
}
