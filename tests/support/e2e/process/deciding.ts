import type { Page } from "playwright/test";
import { expect } from "../test";
import { follow, main, press, write } from "./cast";

/** By the list of what waits for an answer. */
async function toIdea(page: Page, title: string): Promise<void> {
  await page.goto("/admin/ideas?view=all");
  await follow(page, title);
}

export async function mergeInto(page: Page, one: string, into: string): Promise<void> {
  await toIdea(page, one);
  await follow(page, "Merge with another idea");
  await follow(page, new RegExp(`^Choose ?: ${into}`));
  await expect(main(page)).toContainText("Its address leads to the idea that stays");
  await press(page, "Merge them");
  await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(into);
  await expect(main(page)).toContainText("An idea that is part of this one");
}

type Answer = { status: string; text: string; nextDay?: string };

export async function answer(page: Page, title: string, { status, text, nextDay }: Answer): Promise<void> {
  await toIdea(page, title);
  await follow(page, "Answer as the city");
  await main(page).locator(`[name=status][value=${status}]`).check();
  await write(page, nextDay ? { text, nextDay } : { text }, "Publish the answer", text);
}

/** At the door: one by the code that they show, the others by the list. */
export async function checkIn(page: Page, meeting: string, code: string, name: string): Promise<void> {
  await page.goto(meeting);
  await follow(page, "Who comes");
  await write(page, { code }, "Note that they came", "Noted.");
  await press(page, `${name} is here`);
  await expect(main(page).getByText("Came at")).toHaveCount(2);
}

export async function writeMinutes(page: Page, meeting: string, minutes: string): Promise<void> {
  await page.goto(meeting);
  await follow(page, "Minutes");
  await write(page, { "minutes.en": minutes }, "Save", "Saved.");
}

/** What the input changed, with the idea that it goes back to; closing it is the superadmin's. */
export async function sayOutcome(page: Page, project: string, words: string, idea: string): Promise<void> {
  await page.goto(`/admin/projects/${project}`);
  await follow(page, "What the input changed");
  await write(page, { "outcome.en": words }, "Save", "Saved.");
  await follow(page, "Contributions it goes back to");
  await main(page).getByLabel(idea).check();
  await press(page, "Save");
  await expect(main(page)).toContainText("1 contribution named");
}

export async function closeProject(page: Page, project: string): Promise<void> {
  await page.goto(`/admin/projects/${project}`);
  await press(page, "Close it now");
  await expect(main(page)).toContainText("The project is closed. It stays readable");
}
