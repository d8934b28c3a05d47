import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/news";

/** What the city tells, and when. */
export const newsJourneys: Journeys = {
  "/news": async (staff) => {
    expect(linksOf(await staff.get(list))).toContain(`${list}/new`);
  },

  "/news/new": async (staff, city) => {
    const wrong = { "title.en": "The pool opens", "body.en": "" };
    const form = await refuse(staff, await staff.form(`${list}/new`, "title.en"), wrong, ["body.en"]);
    const saved = await save(staff, form, { ...wrong, "body.en": "On **Saturday**." }, "Only staff see it");
    expect(wordsOf(saved)).toContain("Draft");
    expect(wordsOf(await new PlainBrowser(city.host).get("/news"))).not.toContain("The pool opens");
  },

  "/news/[id]": async (staff, city) => {
    const visitor = new PlainBrowser(city.host);
    const written = { "title.en": "A new bus line", "body.en": "It goes to the lake." };
    const draft = await staff.send(await staff.form(`${list}/new`, "title.en"), written);
    const path = (draft.headers.location ?? "").replace(/\?.*$/, "");
    const right = { "title.en": "A new line to the lake" };
    const words = await staff.form(path, "title.en");
    await save(staff, await refuse(staff, words, { "title.en": "" }, ["title.en"]), right, "Saved");
    await expectSaved(staff, path, right);
    await save(staff, await staff.form(path, "publishAt"), { publishAt: "2099-01-01T10:00" }, "Planned for");
    expect(wordsOf(await visitor.get("/news"))).not.toContain("A new line to the lake");
    expect(wordsOf(await staff.get("/admin/calendar?month=2099-01"))).toContain("A new line to the lake");
    await save(staff, await staff.form(path, "publishAt"), { publishAt: "" }, "It is public");
    const front = await visitor.get("/news");
    expect(wordsOf(front)).toContain("A new line to the lake");
    const article = linksOf(front, "A new line to the lake")[0] ?? "";
    expect(wordsOf(await visitor.get(article))).toContain("It goes to the lake.");
    expect((await visitor.get("/news/feed")).text).toContain("<title>A new line to the lake</title>");
    const [withdraw] = await staff.forms(path);
    if (!withdraw) throw new Error("news cannot be withdrawn");
    await save(staff, withdraw, {}, "no longer public");
    expect((await visitor.get(article)).status).toBe(404);
  },

  "/calendar": async (staff) => {
    expect(wordsOf(await staff.get("/admin/calendar?month=2031-02"))).toContain("Nothing is planned");
    expect((await staff.get("/admin/calendar?month=2031-13")).status).toBe(200);
  },
};
