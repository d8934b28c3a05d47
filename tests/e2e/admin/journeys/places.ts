import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { shapes } from "@/tests/support/e2e/shapes";
import { expect } from "@/tests/support/e2e/test";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/settings/neighbourhoods";

/** The parts of a city, one by one or from a file. */
export const placesJourneys: Journeys = {
  "/settings/neighbourhoods": async (staff) => {
    expect(linksOf(await staff.get(list))).toEqual(expect.arrayContaining([`${list}/new`, `${list}/upload`]));
  },

  "/settings/neighbourhoods/new": async (staff) => {
    const wrong = { "name.en": "Harbour", population: "many" };
    const form = await refuse(staff, await staff.form(`${list}/new`, "name.en"), wrong, ["population"]);
    const after = await save(staff, form, { ...wrong, population: "12000" }, "can be chosen from now on");
    expect(wordsOf(after)).toMatch(/Harbour.*12,000/);
  },

  "/settings/neighbourhoods/[id]": async (staff) => {
    const added = await staff.form(`${list}/new`, "name.en");
    const [path = ""] = linksOf(await save(staff, added, { "name.en": "Old Town" }, "Old Town"), "Old Town");
    const wrong = { "name.en": "", population: "300" };
    const form = await refuse(staff, await staff.form(path, "name.en"), wrong, ["name.en"]);
    const right = { ...wrong, "name.en": "Upper Town" };
    await save(staff, form, right, "Everybody sees it");
    await expectSaved(staff, path, right);
    for (const said of ["no longer offered", "can be chosen again"]) {
      const [, turn] = await staff.forms(path);
      if (!turn) throw new Error("the neighbourhood cannot be archived");
      await save(staff, turn, {}, said);
    }
  },

  "/settings/neighbourhoods/upload": async (staff) => {
    const upload = await staff.form(`${list}/upload`, "file");
    // Not of this world, no shapes at all, and nothing.
    for (const file of [shapes({ Far: 400_000 }), new File(["PK"], "x.geojson"), new File([], "")]) {
      await refuse(staff, upload, { file }, ["file"]);
    }
  },

  "/settings/neighbourhoods/upload/[draft]": async (staff) => {
    const upload = await staff.form(`${list}/upload`, "file");
    const sent = await staff.send(upload, { file: shapes({ West: 3, East: 4 }) });
    const preview = await staff.follow(sent);
    expect(wordsOf(preview)).toMatch(/West.*East/);
    expect(preview.text).toContain("<svg");
    const path = new URL(sent.headers.location ?? "", "http://city").pathname;
    const done = await save(staff, await staff.form(path, "draft"), {}, "2 neighbourhoods");
    expect(wordsOf(done)).toMatch(/East.*West/);
  },
};
