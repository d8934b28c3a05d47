import { expect } from "playwright/test";
import type { TestCity } from "@/tests/support/city";
import { type Changes, type Form, formsIn, type PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { mistakesOf, wordsOf } from "@/tests/support/e2e/plain-page";

/** What staff do on a page, by forms and links alone. */
export type Journey = (staff: PlainBrowser, city: TestCity) => Promise<void>;

/** By the page's pattern below `/admin`. */
export type Journeys = Record<string, Journey>;

/** Sends what is wrong: each mistake has its link to its field, and what was typed is still there. */
export async function refuse(
  staff: PlainBrowser,
  form: Form,
  wrong: Changes,
  mistakes: string[],
): Promise<Form> {
  const answer = await staff.send(form, wrong);
  expect(answer.status).toBe(200);
  expect(Object.keys(mistakesOf(answer))).toEqual(mistakes);
  const again = sameForm(formsIn(answer.text, form.path), form);
  expectHeld(again, wrong);
  return again;
}

/** Sends what is right, and gives the page that this leads to, which has to say so. */
export async function save(staff: PlainBrowser, form: Form, right: Changes, said: string | RegExp) {
  const answer = await staff.send(form, right);
  expect(Object.values(mistakesOf(answer))).toEqual([]);
  expect(answer.status, wordsOf(answer)).toBe(303);
  const next = await staff.follow(answer);
  expect(wordsOf(next)).toMatch(said);
  return next;
}

/** As the form's other button does it: nothing is saved, and the form goes on from the page that shows it. */
export async function preview(staff: PlainBrowser, form: Form, changes: Changes, said: string | RegExp) {
  const answer = await staff.send(form, { ...changes, intent: "preview" });
  const next = await staff.follow(answer);
  expect(wordsOf(next)).toMatch(said);
  const { pathname, search } = new URL(answer.headers.location ?? "", "http://city");
  const again = sameForm(formsIn(next.text, pathname + search), form);
  expectHeld(again, changes);
  return { next, form: again };
}

/** The page's form, opened anew, holds what was saved. */
export async function expectSaved(staff: PlainBrowser, path: string, right: Changes): Promise<void> {
  expectHeld(await staff.form(path, Object.keys(right)[0] ?? ""), right);
}

function sameForm(forms: Form[], form: Form): Form {
  const names = (one: Form) => ownNames(one).join();
  const found = forms.find((one) => names(one) === names(form));
  if (!found) throw new Error(`${form.path} came back without its form`);
  return found;
}

/** Next adds hidden fields of its own to a form that comes back. */
function ownNames({ fields }: Form): string[] {
  return fields.map(({ name }) => name).filter((name) => !name.startsWith("$"));
}

function expectHeld(form: Form, changes: Changes): void {
  for (const [name, change] of Object.entries(changes)) {
    if (change === null || change instanceof File) continue;
    const held = form.fields.filter((field) => field.name === name && !field.off);
    expect(
      held.map(({ value }) => value),
      `${form.path} holds ${name}`,
    ).toEqual([change].flat());
  }
}
