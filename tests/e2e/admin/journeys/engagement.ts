import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { settleScores } from "@/tests/support/engagement";
import { postIdea } from "@/tests/support/idea";
import { expectSaved, type Journeys, preview, refuse, save } from "./journey";

const list = "/admin/settings/badges";

/** What taking part earns. */
export const engagementJourneys: Journeys = {
  "/settings/game": async (staff, city) => {
    const path = "/admin/settings/game";
    const { author } = await postIdea(city);
    await settleScores(city);
    const wrong = { "points.ideaPosted": "", "daily.listened": "0" };
    const form = await refuse(staff, await staff.form(path, "version"), wrong, [
      "points.ideaPosted",
      "daily.listened",
    ]);
    const right = { "points.ideaPosted": "30", "daily.listened": "" };
    const tried = await preview(
      staff,
      form,
      right,
      "1 would have more points and 0 fewer; together 10 become 30",
    );
    await save(staff, tried.form, right, "within a minute");
    await expectSaved(staff, path, { gameOn: "on", ...right });
    const asked = await staff.follow(await staff.send(await staff.form(path, "version"), { gameOn: null }));
    expect(wordsOf(asked)).toMatch(/Nobody would see or collect points any more.*Nothing is saved yet/);
    expect(wordsOf(await staff.get("/admin/settings"))).toMatch(/Points and badges\s*On/);
    const off = await preview(
      staff,
      await staff.form(path, "version"),
      { gameOn: null },
      "Nothing is saved yet",
    );
    await save(staff, off.form, {}, "");
    expect(wordsOf(await staff.get("/admin/settings"))).toMatch(/Points and badges\s*Off/);
    expect(linksOf(await staff.get(`/people/${author.id}`))).not.toContain("/account/points");
  },

  "/settings/badges": async (staff) => {
    expect(wordsOf(await staff.get(list))).toContain("None yet");
    expect(linksOf(await staff.get(list))).toContain(`${list}/new`);
  },

  "/settings/badges/new": async (staff) => {
    const wrong = { "name.en": "", metric: "ideasPosted", levels: "5, 1" };
    const form = await refuse(staff, await staff.form(`${list}/new`, "levels"), wrong, ["levels"]);
    const right = { "name.en": "Green thumb", metric: "ideasPosted", levels: "1, 5" };
    expect(wordsOf(await save(staff, form, right, "The badge is there"))).toContain("Green thumb");
  },

  "/settings/badges/[id]": async (staff) => {
    const right = { "name.en": "Green thumb", metric: "ideasPosted", levels: "1, 5" };
    const added = await save(staff, await staff.form(`${list}/new`, "levels"), right, "Green thumb");
    const path = linksOf(added).find((link) => /badges\/[0-9a-f-]{36}$/.test(link)) ?? "";
    const form = await refuse(staff, await staff.form(path, "levels"), { levels: "none" }, ["levels"]);
    await save(staff, form, { ...right, levels: "2, 4, 8" }, "since the beginning");
    await expectSaved(staff, path, { ...right, levels: "2, 4, 8" });
    const other = async () => {
      const [, form] = await staff.forms(path);
      if (!form) throw new Error(`${path} has no second form`);
      return form;
    };
    expect(wordsOf(await save(staff, await other(), {}, "gone from everybody"))).toContain("Taken off");
    await save(staff, await other(), {}, "The badge is back");
  },
};
