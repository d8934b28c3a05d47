import type { Page } from "playwright/test";
import { expect } from "../test";
import { main } from "./cast";

/** Reads a page, on which nothing is theirs to send; what asks for another view of it is no sending. */
export async function readsOnly(page: Page, path: string, words: string | RegExp): Promise<void> {
  const answer = await page.goto(path);
  expect([path, answer?.status()]).toEqual([path, 200]);
  await expect(main(page)).toContainText(words);
  const theirs = main(page).locator("form:not([method=get])").locator("button, textarea, select");
  await expect(theirs, path).toHaveCount(0);
  await expect(main(page).locator("button[form]"), path).toHaveCount(0);
}

/** What is not theirs does not exist for them. */
export async function findsNothing(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 404]);
  }
}
