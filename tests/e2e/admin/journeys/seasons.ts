import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { dayFromNow, runSeason } from "@/tests/support/seasons";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/settings/seasons";
const spring = { "name.en": "Spring in the city", firstDay: dayFromNow(-2), lastDay: dayFromNow(20) };

/** Periods in which taking part is recognised. */
export const seasonsJourneys: Journeys = {
  "/settings/seasons": async (staff, city) => {
    expect(wordsOf(await staff.get(list))).toContain("None yet");
    const { id } = await runSeason(city);
    expect(linksOf(await staff.get(list))).toEqual(expect.arrayContaining([`${list}/new`, `${list}/${id}`]));
  },

  "/settings/seasons/new": async (staff) => {
    const wrong = { ...spring, lastDay: dayFromNow(-3) };
    const form = await refuse(staff, await staff.form(`${list}/new`, "firstDay"), wrong, ["lastDay"]);
    expect(wordsOf(await save(staff, form, spring, "The season is there"))).toContain("Under way");
  },

  "/settings/seasons/[id]": async (staff, city) => {
    const { id } = await runSeason(city);
    const path = `${list}/${id}`;
    const form = await refuse(staff, await staff.form(path, "firstDay"), { ...spring, "name.en": "" }, [
      "name.en",
    ]);
    await save(staff, form, { ...spring, ranksNeighbourhoods: null, ranksOrganisations: "on" }, "Saved.");
    await expectSaved(staff, path, spring);
    const page = wordsOf(await staff.get(`/seasons/${id}`));
    expect(page).toContain("Nobody is named here yet");
    expect(page).not.toContain("Neighbourhoods");
    expect(page).toContain("No organisation is named here yet");
    const [, remove] = await staff.forms(path);
    if (!remove) throw new Error("the season cannot be removed");
    await save(staff, remove, {}, "The season is gone");
    expect((await staff.get(`/seasons/${id}`)).status).toBe(404);
  },
};
