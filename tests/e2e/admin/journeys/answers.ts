import { eq } from "drizzle-orm";
import { cityHosts } from "@/db/schema/platform";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import type { Field, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";
import { expectSaved, type Journeys, preview, refuse, save } from "./journey";

/** Where the report is written that was just begun. */
async function newReport(staff: PlainBrowser): Promise<string> {
  const list = "/admin/insight/reports";
  const right = { title: "Spring", from: "2026-01-01", to: "2026-03-31" };
  await save(staff, await staff.form(list, "title"), right, "Nothing is in this report yet");
  const link = linksOf(await staff.get(list)).find((one) => /reports\/[\w-]{36}$/.test(one));
  return link ?? "";
}

function has(fields: Field[], wanted: string): boolean {
  return fields.some(({ name }) => name === wanted);
}

/** What the city promises and who answers, where it can be found, and who may look in. */
export const answersJourneys: Journeys = {
  "": async (staff) => {
    const first = await staff.form("/admin", "step");
    await save(staff, first, {}, "One step less");
  },

  "/ideas": async (staff, city) => {
    const { code } = await postIdea(city, { title: "Benches by the river" });
    const inbox = await staff.get("/admin/ideas?view=all&status=proposed");
    expect(linksOf(inbox).some((link) => link.includes(`/ideas/${code}`))).toBe(true);
    expect(wordsOf(await staff.get("/admin/ideas?view=all&status=done"))).not.toContain(
      "Benches by the river",
    );
  },

  "/insight": async (staff, city) => {
    const path = "/admin/insight";
    expect(linksOf(await staff.get(path)).some((link) => link.includes("/admin/tell"))).toBe(true);
    await postIdea(city, { title: "Benches by the river" });
    await followLedger(city.id, [figuresReader]);
    const month = await staff.get(path);
    expect(wordsOf(month)).toMatch(/1\s?People who took part/);
    const year = await staff.get(`${path}?range=year`);
    const file = linksOf(year).find((link) => link.includes("/export/engagement"));
    expect((await staff.get(file ?? "")).text.split("\n")).toHaveLength(14);
    expect((await staff.get(`${path}/export/nothing`)).status).toBe(404);
  },

  "/insight/voices": async (staff, city) => {
    const path = "/admin/insight/voices";
    expect(wordsOf(await staff.get(path))).toContain("Nobody wrote in these days");
    for (let at = 0; at < 6; at++) {
      await postIdea(city, {
        title: "Benches by the river",
        text: `Old people want to rest there, number ${at}.`,
      });
    }
    const said = await staff.get(path);
    expect(wordsOf(said)).toMatch(/6 ideas, 0 comments/);
    expect(linksOf(said).some((link) => link.includes("/voices/said?"))).toBe(true);
  },

  "/insight/voices/said": async (staff, city) => {
    const { code } = await postIdea(city, { title: "Benches by the river" });
    const path = "/admin/insight/voices/said?words=";
    expect(linksOf(await staff.get(`${path}benches`)).some((link) => link.includes(code))).toBe(true);
    expect(wordsOf(await staff.get(`${path}lanterns`))).toContain("No contribution of these days has it.");
  },

  "/insight/reports": async (staff) => {
    const path = "/admin/insight/reports";
    const wrong = { title: "", from: "2026-01-01", to: "2026-03-01" };
    const again = await refuse(staff, await staff.form(path, "title"), wrong, ["title"]);
    await save(staff, again, { ...wrong, title: "Spring" }, "Nothing is in this report yet");
    expect(wordsOf(await staff.get(path))).toContain("Spring");
  },

  "/insight/reports/[id]": async (staff) => {
    const path = await newReport(staff);
    await save(staff, await staff.form(path, "text"), { text: "What we heard" }, "1. Text");
    await save(staff, await staff.form(path, "widget"), { widget: "topics" }, "2. Figure");
    const move = (await staff.forms(path)).find(({ fields }) => has(fields, "id") && !has(fields, "version"));
    if (!move) throw new Error("no part can be moved");
    const moved = await save(staff, move, { way: "down" }, "1. Figure");
    expect(wordsOf(moved)).toContain("2. Text");
    await save(staff, await staff.form(path, "text"), { text: "What we read" }, "The report is saved");
  },

  "/insight/reports/[id]/preview": async (staff) => {
    const path = await newReport(staff);
    await save(staff, await staff.form(path, "text"), { text: "What we heard" }, "1. Text");
    const publish = await staff.form(`${path}/preview`, "revision");
    await save(staff, publish, {}, "Everybody can read the report now");
    expect(wordsOf(await staff.get("/reports"))).toContain("Spring");
    expect(wordsOf(await staff.get("/reports/spring"))).toContain("What we heard");
  },

  "/tell": async (staff, { host }) => {
    expect(wordsOf(await staff.get("/admin/tell"))).toContain(host);
  },

  "/settings/promise": async (staff, city) => {
    await postIdea(city);
    const path = "/admin/settings/promise";
    const wrong = { promiseDays: "0", promiseSupports: "50", promiseSupportDays: "" };
    const mistakes = ["promiseDays", "promiseSupportDays"];
    const form = await refuse(staff, await staff.form(path, "promiseDays"), wrong, mistakes);
    const right = { promiseDays: "20", promiseSupports: "40", promiseSupportDays: "15" };
    const looked = await preview(staff, form, { ...right, scope: "sinceToday" }, /20.*1 idea/);
    await save(staff, looked.form, right, "The promise holds from now on");
    await expectSaved(staff, path, right);
  },

  "/settings/departments": async (staff) => {
    const path = "/admin/settings/departments";
    const form = await staff.form(path, "answeringDepartment");
    const topic = form.fields.find(({ name }) => name.startsWith("topic."))?.name ?? "";
    const wrong = { answeringDepartment: "x".repeat(81), [topic]: "Parks" };
    const again = await refuse(staff, form, wrong, ["answeringDepartment"]);
    const right = { ...wrong, answeringDepartment: "Citizens' office" };
    await save(staff, again, right, "signed by these departments");
    await expectSaved(staff, path, right);
  },

  "/settings/accounts": async (staff) => {
    const path = "/admin/settings/accounts";
    for (const review of ["on", null]) {
      await save(staff, await staff.form(path, "reviewNewAccounts"), { reviewNewAccounts: review }, "Saved");
      const { fields } = await staff.form(path, "reviewNewAccounts");
      const box = fields.find(({ name }) => name === "reviewNewAccounts");
      expect(box?.off).toBe(review ? undefined : true);
    }
  },

  "/settings/domains": async (staff, city) => {
    const path = "/admin/settings/domains";
    const add = await refuse(staff, await staff.form(path, "host"), { host: "localhost" }, ["host"]);
    const host = `ideas.${city.city.slug}.example`;
    const list = await save(staff, add, { host: `https://${host}/` }, "entries below");
    expect(wordsOf(list)).toContain(host);
    // Nobody answers at the name server that this run names: tests/e2e/admin/domain-setup.test.ts has one.
    const [check] = await staff.forms(path);
    if (!check) throw new Error("the domain cannot be checked");
    expect(wordsOf(await save(staff, check, {}, "did not answer"))).toContain("No answer");
    await city.run((db) =>
      db.update(cityHosts).set({ verifiedAt: new Date() }).where(eq(cityHosts.host, host)),
    );
    await refuse(staff, await staff.form(path, "seen"), {}, ["seen"]);
    const [, , remove] = await staff.forms(path);
    if (!remove) throw new Error("the domain cannot be removed");
    expect(wordsOf(await save(staff, remove, {}, "no longer answers"))).not.toContain(host);
  },

  "/settings/look-in": async (staff) => {
    const path = "/admin/settings/look-in";
    const form = await refuse(staff, await staff.form(path, "hours"), { hours: null }, ["hours"]);
    const open = await save(staff, form, { hours: "1" }, "may look in until");
    expect(wordsOf(open)).toContain("They may look in until");
    const [end] = await staff.forms(path);
    if (!end) throw new Error("looking in cannot be ended");
    await save(staff, end, {}, "may look in any more");
  },
};
