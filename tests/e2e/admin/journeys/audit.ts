import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { type Journeys, save } from "./journey";

const path = "/admin/audit";

/** What staff did, as superadmins read it. */
export const auditJourneys: Journeys = {
  "/audit": async (staff) => {
    const form = await staff.form("/admin/settings/topics/new", "name.en");
    await save(staff, form, { "name.en": "Fountains" }, "can be chosen from now on");
    const list = await staff.get(`${path}?kind=settings`);
    expect(wordsOf(list)).toMatch(/Changed the topics.*added.*Superadmin/);
    expect(linksOf(list).filter((link) => /\/settings\/topics\/[0-9a-f-]{36}$/.test(link))).toHaveLength(1);
    const mine = linksOf(list).find((link) => link.includes("?person=")) ?? "";
    expect(wordsOf(await staff.get(mine))).toContain("Changed the topics");
    expect(wordsOf(await staff.get(`${path}?kind=moderating`))).toContain("Nothing found");
    expect(wordsOf(await staff.get(`${path}?to=2020-01-01`))).toContain("Nothing found");
    const table = await staff.get(`${path}/export?kind=settings`);
    expect(table.headers["content-type"]).toContain("text/csv");
    expect(table.text).toMatch(/^\uFEFF?When,Who,Role,What,On what,Details\n/);
    expect(table.text).toContain("Changed the topics,A topic,added");
  },
};
