import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { inlineSheet, workbookOf } from "@/tests/support/workbook";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const questions = "/admin/settings/questions";
const census = "/admin/settings/census";

const asked = { "label.en": "Do you live with children?", "choice0.en": "Yes", "choice1.en": "No" };

/** What people are asked about themselves, and who lives here. */
export const censusJourneys: Journeys = {
  "/settings/questions": async (staff) => {
    expect(wordsOf(await staff.get(questions))).toContain("No question of your own yet");
    expect(linksOf(await staff.get(questions))).toContain(`${questions}/new`);
  },

  "/settings/questions/new": async (staff) => {
    const wrong = { ...asked, "choice1.en": "" };
    const form = await refuse(staff, await staff.form(`${questions}/new`, "label.en"), wrong, ["choice1.en"]);
    expect(wordsOf(await save(staff, form, asked, "The question is there"))).toContain("Yes, No");
    expect(wordsOf(await staff.get("/account"))).toContain("Do you live with children?");
  },

  "/settings/questions/[id]": async (staff) => {
    const added = await save(staff, await staff.form(`${questions}/new`, "label.en"), asked, "Yes, No");
    const path = linksOf(added).find((link) => /questions\/[0-9a-f-]{36}$/.test(link)) ?? "";
    const form = await refuse(staff, await staff.form(path, "label.en"), { "label.en": "" }, ["label.en"]);
    const right = { ...asked, "choice2.en": "Sometimes" };
    expect(wordsOf(await save(staff, form, right, "Saved"))).toContain("Yes, No, Sometimes");
    await expectSaved(staff, path, right);
    const other = async () => {
      const [, form] = await staff.forms(path);
      if (!form) throw new Error(`${path} has no second form`);
      return form;
    };
    await save(staff, await other(), {}, "no longer asked");
    expect(wordsOf(await staff.get("/account"))).not.toContain("Do you live with children?");
    await save(staff, await other(), {}, "It is asked again");
  },

  "/settings/census": async (staff) => {
    const page = await staff.get(census);
    expect(wordsOf(page)).toContain("No figures yet");
    expect(linksOf(page)).toEqual(expect.arrayContaining([`${census}/age`, `${census}/gender`]));
  },

  "/settings/census/[field]": async (staff) => {
    const path = `${census}/gender`;
    const table = "sex;inhabitants 2025\nFrauen;5.100\nmale;4900\nunknown;12\nX;many\n";
    const upload = await staff.form(path, "file");
    const sent = await staff.send(upload, { file: new File([table], "sex.csv", { type: "text/csv" }) });
    const found = await staff.follow(sent);
    expect(wordsOf(found)).toMatch(/2 of 4 lines fit.*Line 4: “unknown” is none of the groups/s);
    expect(wordsOf(found)).toContain("Line 5: “many” is no whole number");
    const read = sent.headers.location ?? "";
    await expectSaved(staff, read, { "count.woman": "5100", "count.man": "4900", "count.other": "" });
    const wrong = { source: "", year: "2025", "count.other": "12" };
    const form = await refuse(staff, await staff.form(read, "source"), wrong, ["source"]);
    const right = { source: "Register", year: "2025", "count.woman": "5100", "count.other": "12" };
    expect(wordsOf(await save(staff, form, right, "compares with these figures now"))).toContain(
      "Register, 2025",
    );
    await expectSaved(staff, path, right);
    const broken = new File(["PK\u0003\u0004"], "sex.xlsx");
    const told = await staff.send(await staff.form(path, "file"), { file: broken });
    expect(wordsOf(told)).toContain("“sex.xlsx” is damaged or incomplete");
    const rows = [
      ["Sex", "2025"],
      ["Women", "12"],
    ];
    const book = workbookOf([
      { name: "Figures", xml: inlineSheet(rows) },
      { name: "Old", state: "hidden", xml: inlineSheet(rows) },
    ]);
    const sheet = await staff.send(await staff.form(path, "file"), {
      file: new File([Uint8Array.from(book)], "sex.xlsx"),
    });
    expect(wordsOf(await staff.follow(sheet))).toMatch(/sheet “Figures” was read.*Not read: Old \(hidden\)/s);
    await expectSaved(staff, sheet.headers.location ?? "", { "count.woman": "12", "count.man": "" });
    const [, , end] = await staff.forms(path);
    if (!end) throw new Error(`${path} cannot be ended`);
    expect(wordsOf(await save(staff, end, {}, "no longer used"))).not.toContain("Register, 2025");
  },
};
