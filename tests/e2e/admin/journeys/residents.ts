import { expect } from "playwright/test";
import { askForLetter } from "@/lib/people/residence/letters/commands";
import { isVerified } from "@/lib/people/residence/queries";
import { startActivity } from "@/tests/support/activities";
import type { TestCity } from "@/tests/support/city";
import { linksOf, mistakesOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { home, letterOf, nora, proveByList, putOnList, verifiesResidents } from "@/tests/support/residents";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/groups";
const settings = "/admin/settings/residents";

async function waitsForLetter(city: TestCity) {
  await verifiesResidents(city);
  const person = await city.person();
  await city.run((db) => askForLetter({ db, actor: person, city: city.city }, home));
  return person;
}

/** Who lives here, how they show it, and whom staff invite by their addresses. */
export const residentsJourneys: Journeys = {
  "/settings/residents": async (staff, city) => {
    const form = await refuse(
      staff,
      await staff.form(settings, "claim"),
      { claim: "resident", claimValues: "" },
      ["claimValues"],
    );
    const right = { claim: "resident", claimValues: "true", years: "2" };
    await save(staff, form, right, "Saved. It holds from now on");
    await expectSaved(staff, settings, right);
    await putOnList(city, nora);
    const upload = await staff.form(settings, "mode");
    const wrong = await staff.send(upload, { file: new File(["Last name\nWalker\n"], "list.csv") });
    expect(Object.values(mistakesOf(wrong))[0]).toContain("names no column for: Date of birth, Postcode");
    const lines = "Postcode;Last name;Date of birth\n1000;Runner;1.2.1980\n1000;Walker;today\n";
    const file = new File([lines], "list.csv");
    const read = await save(staff, await staff.form(settings, "mode"), { file }, "One line was read");
    expect(wordsOf(read)).toContain("line 3");
    expect(wordsOf(read)).toContain("It has one line");
    await save(staff, await staff.form(settings, "list"), {}, "The list is gone");
    expect(wordsOf(await staff.get(settings))).toContain("There is no list yet");
  },

  "/residents": async (staff, city) => {
    const person = await waitsForLetter(city);
    const page = await staff.get("/admin/residents");
    expect(wordsOf(page)).toMatch(/One letter waits to be printed.*Nora Walker.*Mill Lane 3, 1000 Testville/);
    await save(staff, await staff.form("/admin/residents", "id"), {}, "its address is deleted");
    expect(await letterOf(city, person)).toBe("");
    // Of a line on somebody's papers one learns whether it is on the list, and what was typed does not come back.
    await putOnList(city, nora);
    const look = await refuse(staff, await staff.form("/admin/residents", "birthDate"), { lastName: "" }, [
      ...["lastName", "birthDate", "postcode"],
    ]);
    const yes = await staff.send(look, { ...nora });
    expect(wordsOf(yes)).toContain("Yes: this line is on the list");
    expect(yes.text).not.toContain("Walker");
    expect(wordsOf(await staff.send(look, { ...nora, lastName: "Runner" }))).toContain(
      "No: there is no such line",
    );
  },

  "/residents/letters": async (staff, city) => {
    await waitsForLetter(city);
    const path = "/admin/residents/letters";
    expect(wordsOf(await staff.get(path))).toMatch(/Nora Walker.*Your code for taking part in/);
    const page = await save(staff, await staff.form(path, "ids"), {}, "One letter is noted as printed");
    expect(wordsOf(page)).toContain("One is under way");
    expect(wordsOf(await staff.get(path))).toContain("No letter waits to be printed");
  },

  "/residents/[id]": async (staff, city) => {
    const person = await city.person({ firstName: "Nora", lastName: "Walker" });
    await putOnList(city, nora);
    await proveByList(city, person, nora);
    const path = `/admin/residents/${person.id}`;
    expect(linksOf(await staff.get("/admin/residents"))).toContain(path);
    const form = await refuse(staff, await staff.form(path, "reason"), {}, ["reason"]);
    await save(staff, form, { reason: "moved" }, "It counts no more");
    expect(await city.run((db) => isVerified(db, person.id))).toBe(false);
    expect((await staff.get(path)).status).toBe(404);
  },

  "/groups": async (staff) => {
    expect(wordsOf(await staff.get(list))).toContain("No groups yet");
    await save(
      staff,
      await staff.form(`${list}/new`, "add"),
      { name: "The jury", add: "" },
      "The group is there",
    );
    expect(wordsOf(await staff.get(list))).toMatch(/The jury.*No addresses/);
  },

  "/groups/new": async (staff, city) => {
    const wrong = { name: "The jury", add: "ada@example.org, ben" };
    const form = await refuse(staff, await staff.form(`${list}/new`, "add"), wrong, ["add"]);
    const right = { add: "ada@example.org, ben@example.org" };
    expect(wordsOf(await save(staff, form, right, "The group is there"))).toContain("2 addresses");
    const { id } = await startActivity(city);
    const rules = `/admin/activities/${id}/rules`;
    const none = await staff.send(await staff.form(rules, "who"), { who: "group" });
    expect(wordsOf(none)).toContain("Choose a group");
  },

  "/groups/[id]": async (staff) => {
    const begun = await staff.form(`${list}/new`, "add");
    const made = await staff.send(begun, { name: "The jury", add: "ada@example.org" });
    const path = new URL(made.headers.location ?? "", "http://city").pathname;
    const form = await refuse(staff, await staff.form(path, "remove"), { name: "" }, ["name"]);
    const right = { name: "The panel", add: "ben@example.org", remove: "ada@example.org" };
    expect(wordsOf(await save(staff, form, right, "Saved."))).toMatch(/The panel.*One address/);
    const [, gone] = await staff.forms(path);
    if (!gone) throw new Error("no way to delete it");
    await save(staff, gone, {}, "The group is gone");
  },
};
