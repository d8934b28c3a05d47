import type { Page } from "playwright/test";
import { expect } from "../test";
import { follow, main, press } from "./cast";

const project = /A new Mill Street/;

/** As somebody finds it who heard of it: by the city's list of projects. */
async function toProject(page: Page): Promise<void> {
  await page.goto("/projects");
  await follow(page, project);
}

export async function answerSurvey(page: Page, way: string, missed: string): Promise<void> {
  await toProject(page);
  await follow(page, "How do you come?");
  await follow(page, "Start");
  await main(page).getByLabel(way).check();
  await main(page).getByLabel("What do you miss?").fill(missed);
  await press(page, "Save and go on");
  await expect(main(page)).toContainText(missed);
  await press(page, "Send my answers");
  await expect(main(page)).toContainText("Thank you, your answers are in");
}

export async function argue(page: Page, side: "For" | "Against", words: string): Promise<void> {
  await toProject(page);
  await follow(page, "Should cars leave at night?");
  await follow(page, side === "For" ? "Add one for it" : "Add one against it");
  await main(page).getByRole("textbox", { name: "Your argument" }).fill(words);
  await press(page, "Add it");
  await expect(main(page).getByRole("region", { name: side, exact: true })).toContainText(words);
}

/** A mark for an argument of the side that is not one's own. */
export async function findHelpful(page: Page, side: "For" | "Against"): Promise<void> {
  const other = main(page).getByRole("region", { name: side, exact: true });
  await other.getByRole("button", { name: /^Helpful/ }).click();
  await expect(other.getByRole("button", { name: /^Marked as helpful/ })).toBeVisible();
}

type NewIdea = { title: string; text: string };

/** Posts on the project's board. */
export async function postIdea(page: Page, { title, text }: NewIdea): Promise<void> {
  await describe(page, { title, text });
  await press(page, "Post my idea");
  await follow(page, "See my idea");
  await expect(main(page)).toContainText("Part of the project A new Mill Street");
}

async function describe(page: Page, { title, text }: NewIdea): Promise<void> {
  await toProject(page);
  await follow(page, "Post an idea");
  await page.getByLabel("Your idea in a few words").fill(title);
  await page.getByLabel("What would it change, and for whom?").fill(text);
}
