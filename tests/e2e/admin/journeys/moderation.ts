import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { suspendedSince } from "@/tests/support/appeal-endings";
import { mailTo } from "@/tests/support/e2e/inbox";
import { formsIn, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, mistakesOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const appeals = "/admin/moderation/appeals";
const words = "/admin/settings/words";

/** Warnings, objections, and the words that staff look at. */
export const moderationJourneys: Journeys = {
  "/moderation/people/[id]": async (staff, city) => {
    const rude = await city.person({ firstName: "Rude", lastName: "Fellow" });
    const path = `/admin/moderation/people/${rude.id}`;
    const own = new PlainBrowser(city.host, await city.session(rude));
    const [warn, suspend] = await staff.forms(path);
    if (!warn || !suspend) throw new Error("nobody can be warned or suspended");
    await save(staff, warn, { reason: "Please stop calling people names." }, "The warning is on its way");
    expect(wordsOf(await own.get("/account"))).toContain("Please stop calling people names.");
    const [read] = formsIn((await own.get("/account")).text, "/account");
    if (!read) throw new Error("a warning cannot be put away");
    await own.send(read);
    expect(wordsOf(await own.get("/account"))).not.toContain("calling people names");
    expect(Object.keys(mistakesOf(await staff.send(suspend, { reason: "short" })))).toEqual(["reason"]);
    const list = await save(staff, suspend, { reason: "Insulted three people in a week." }, "is suspended");
    expect(wordsOf(list)).toContain("Rude Fellow");
    expect(wordsOf(await staff.get(path))).toMatch(/Suspended.*Warned/);
    const [end] = await staff.forms(path);
    if (!end) throw new Error("a suspension cannot be ended");
    await save(staff, end, {}, "may be used again");
  },

  "/moderation/appeals": async (staff, city) => {
    const { token } = await suspendedSince(city, new Date());
    const visitor = new PlainBrowser(city.host);
    const path = `/objection?token=${token}`;
    const form = await refuse(visitor, await visitor.form(path, "words"), { words: "no" }, ["words"]);
    await save(visitor, form, { words: "It was my brother, who is sorry." }, "is with the staff");
    expect(wordsOf(await staff.get("/admin/moderation"))).toContain("objection");
    expect(wordsOf(await staff.get(appeals))).toContain("It was my brother");
    expect((await visitor.get("/objection?token=account.nobody.1.x")).status).toBe(200);
  },

  "/moderation/appeals/[id]": async (staff, city) => {
    const { id, token } = await suspendedSince(city, new Date());
    const visitor = new PlainBrowser(city.host);
    const objection = await visitor.form(`/objection?token=${token}`, "words");
    await visitor.send(objection, { words: "I wrote none of this." });
    const path = linksOf(await staff.get(appeals)).findLast((link) => link.startsWith(`${appeals}/`)) ?? "";
    const wrong = { answer: "no" };
    const form = await refuse(staff, await staff.form(path, "answer"), wrong, ["outcome", "answer"]);
    await save(staff, form, { outcome: "granted", answer: "You are right, and we are sorry." }, "was right");
    const [person] = await city.run((db) => db.select().from(people).where(eq(people.id, id)));
    expect(person?.suspendedAt).toBeNull();
    expect((await mailTo(person?.email ?? "")).text).toContain("You are right");
    expect(wordsOf(await visitor.get(`/objection?token=${token}`))).toContain("was taken back");
    expect(wordsOf(await visitor.get("/record/months"))).toContain("Objections");
  },

  "/settings/words": async (staff, city) => {
    const wrong = { "wait.en": "ab*" };
    const form = await refuse(staff, await staff.form(words, "wait.en"), wrong, ["wait.en"]);
    const right = { "wait.en": "watches\ncheap*", "flag.any": "casino" };
    await save(staff, form, right, "hold from now on");
    await expectSaved(staff, words, right);
    const { code } = await postIdea(city, { title: "Buy my watches" });
    expect((await new PlainBrowser(city.host).get(`/ideas/${code}`)).text).not.toContain("Buy my watches");
    expect(wordsOf(await staff.get("/admin/moderation?view=flagged"))).toContain("A word of your lists");
  },
};
