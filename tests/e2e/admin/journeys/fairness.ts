import { plantFlag } from "@/tests/support/e2e/furnish-game";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { type Journeys, refuse, save } from "./journey";

const list = "/admin/fairness";

/** What looks like points by agreement, and what staff make of it. */
export const fairnessJourneys: Journeys = {
  "/fairness": async (staff, city) => {
    expect(wordsOf(await staff.get(list))).toContain("Nothing to look at");
    const person = await city.person();
    const id = await city.run((db) => plantFlag(db, person.id));
    const page = await staff.get(list);
    expect(wordsOf(page)).toContain("3 accounts gave 18 supports and “helpful” marks in 90 days, 18 of them");
    expect(linksOf(page)).toContain(`${list}/${id}`);
  },

  "/fairness/[id]": async (staff, city) => {
    const person = await city.person({ firstName: "Rita", lastName: "Round" });
    const id = await city.run((db) => plantFlag(db, person.id));
    const path = `${list}/${id}`;
    const page = await staff.get(path);
    expect(wordsOf(page)).toContain("Rita Round");
    expect(linksOf(page)).toContain(`/admin/moderation/people/${person.id}`);
    expect(wordsOf(page)).toContain("To each other");
    const burst = { kind: "burst", authorId: person.id, evidence: { arrived: 6, accounts: 6 } };
    const seen = await city.run(async (db) => plantFlag(db, (await city.person()).id, burst));
    const forOne = wordsOf(await staff.get(`${list}/${seen}`));
    expect(forOne).toMatch(
      /All for ideas of: Rita Round.*To that person.*gave that person, and give from now on/,
    );
    expect(forOne).not.toContain("each other");
    const second = async () => {
      const form = (await staff.forms(path)).at(-1);
      if (!form) throw new Error(`${path} has no form`);
      return form;
    };
    await save(staff, await second(), {}, "The points are withheld");
    await save(staff, await second(), {}, "The points are back");
    const form = await refuse(staff, await staff.form(path, "reason"), { reason: "" }, ["reason"]);
    const right = { reason: "A choir that plans together.", state: "dismissed" };
    expect(wordsOf(await save(staff, form, right, "Noted: nothing to it"))).toContain("Looked at");
    expect(wordsOf(await staff.get(path))).toContain("A choir that plans together.");
  },
};
