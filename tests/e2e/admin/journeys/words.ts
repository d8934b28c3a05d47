import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { expectSaved, type Journeys, preview, refuse, save } from "./journey";

const topics = "/admin/settings/topics";
const pages = "/admin/settings/pages";

/** What ideas are about, what their statuses are called, and the city's own pages. */
export const wordsJourneys: Journeys = {
  "/settings/board": async (staff, city) => {
    const path = "/admin/settings/board";
    const wrong = { who: "ages" };
    const unsaid = await staff.send(await staff.form(path, "who"), wrong);
    expect(wordsOf(unsaid)).toContain("Say the youngest or the oldest age");
    const right = { who: "ages", ageTo: "18-24" };
    const saved = await save(staff, await staff.form(path, "who"), right, "for posting and supporting");
    expect(wordsOf(saved)).toContain("Who may take part on the idea board");
    await expectSaved(staff, path, right);
    // Who is not meant reads for whom it is, and why not.
    const other = new PlainBrowser(city.host, await city.session(await city.person()));
    for (const where of ["/ideas", "/ideas/new"]) {
      expect(wordsOf(await other.get(where))).toMatch(/For people .*by what they say.*Say your age/);
    }
    expect(wordsOf(await new PlainBrowser(city.host).get("/ideas"))).toMatch(
      /For people .*Sign in to take part/,
    );
  },

  "/settings/topics": async (staff) => {
    const order = async () =>
      linksOf(await staff.get(topics)).filter((link) => /\/topics\/[0-9a-f-]{36}$/.test(link));
    const [first, second, ...rest] = await order();
    const move = (await staff.forms(topics)).find(({ fields }) =>
      fields.some(({ name, value }) => name === "id" && first?.endsWith(value)),
    );
    if (!move) throw new Error("the first topic cannot be moved");
    expect((await staff.send(move, { direction: "down" })).status).toBe(303);
    expect(await order()).toEqual([second, first, ...rest]);
  },

  "/settings/topics/new": async (staff) => {
    const wrong = { "name.en": "", "name.fr": "Arbres", department: "Parks" };
    const form = await refuse(staff, await staff.form(`${topics}/new`, "name.en"), wrong, ["name.en"]);
    const after = await save(staff, form, { ...wrong, "name.en": "Trees" }, "can be chosen from now on");
    expect(wordsOf(after)).toContain("Trees");
  },

  "/settings/topics/[id]": async (staff) => {
    const added = await staff.form(`${topics}/new`, "name.en");
    const path = linkWith(await save(staff, added, { "name.en": "Benches" }, "Benches"), "Benches");
    const right = { "name.en": "Seats", department: "Parks" };
    const form = await refuse(staff, await staff.form(path, "name.en"), { "name.en": "x".repeat(61) }, [
      "name.en",
    ]);
    await save(staff, form, right, "Everybody sees it");
    await expectSaved(staff, path, right);
    const [, archive] = await staff.forms(path);
    await save(staff, known(archive), {}, "no longer offered");
    const [, reopen] = await staff.forms(path);
    await save(staff, known(reopen), {}, "can be chosen again");
    const [, , remove] = await staff.forms(path);
    expect(wordsOf(await save(staff, known(remove), {}, "The topic is gone"))).not.toContain("Seats");
  },

  "/settings/statuses": async (staff) => {
    const links = linksOf(await staff.get("/admin/settings/statuses"));
    for (const key of ["proposed", "under_review", "accepted", "under_way", "done", "declined"]) {
      expect(links).toContain(`/admin/settings/statuses/${key}`);
    }
  },

  "/settings/statuses/[key]": async (staff) => {
    const path = "/admin/settings/statuses/accepted";
    const wrong = { "label.en": "x".repeat(31), "description.en": "We will do it." };
    const form = await refuse(staff, await staff.form(path, "label.en"), wrong, ["label.en"]);
    const right = { ...wrong, "label.en": "Agreed" };
    expect(wordsOf(await save(staff, form, right, "Everybody sees the new words"))).toContain("Agreed");
    await expectSaved(staff, path, right);
  },

  "/settings/pages": async (staff) => {
    const links = linksOf(await staff.get(pages)).filter((link) => link.startsWith(`${pages}/`));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect((await staff.get(link)).status).toBe(200);
  },

  "/settings/pages/new": async (staff) => {
    const wrong = { "title.en": "", "body.en": "Come **in**." };
    const form = await refuse(staff, await staff.form(`${pages}/new`, "title.en"), wrong, ["title.en"]);
    const right = { ...wrong, "title.en": "Opening hours", inFooter: "on" };
    const looked = await preview(staff, form, right, "Opening hours");
    expect(looked.next.text).toContain("<strong>in</strong>");
    await save(staff, looked.form, right, "public now");
    expect((await staff.get("/")).text).toContain("Opening hours");
  },

  "/settings/pages/[id]": async (staff) => {
    const added = await staff.form(`${pages}/new`, "title.en");
    const list = await save(staff, added, { "title.en": "A visit", "body.en": "By tram." }, "A visit");
    const path = linkWith(list, "A visit");
    const wrong = { "title.en": "The visit", "body.en": "" };
    const form = await refuse(staff, await staff.form(path, "title.en"), wrong, ["body.en"]);
    const right = { "title.en": "The visit", "body.en": "By tram or on foot." };
    const looked = await preview(staff, form, right, "By tram or on foot");
    await save(staff, looked.form, right, "public as it is now");
    await expectSaved(staff, path, right);
    const [, remove] = await staff.forms(path);
    expect(wordsOf(await save(staff, known(remove), {}, "The page is gone"))).not.toContain("The visit");
  },
};

function linkWith(answer: Parameters<typeof linksOf>[0], words: string): string {
  const link = linksOf(answer, words)[0];
  if (!link) throw new Error(`no link says ${words}`);
  return link;
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the page has no such form");
  return value;
}
