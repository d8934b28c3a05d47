import type { Field, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";
import { type Journeys, refuse, save } from "./journey";

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

/** What people say in their own words, and reports of it. */
export const voicesJourneys: Journeys = {
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
};
