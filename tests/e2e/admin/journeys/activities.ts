import { register } from "@/lib/meetings/commands";
import { findRegistration } from "@/lib/meetings/queries";
import { startActivity } from "@/tests/support/activities";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { startMeeting } from "@/tests/support/meetings";
import { startProject } from "@/tests/support/projects";
import { dayFromNow } from "@/tests/support/seasons";
import { startSurvey } from "@/tests/support/surveys";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/activities";

/** What people can do besides posting ideas. */
export const activitiesJourneys: Journeys = {
  "/activities": async (staff, city) => {
    expect(wordsOf(await staff.get(list))).toContain("No activities yet");
    const { id } = await startActivity(city, { publishAt: null });
    const page = await staff.get(list);
    expect(wordsOf(page)).toMatch(/In preparation.*How do you get to school\?.*Survey · Draft/);
    expect(linksOf(page)).toContain(`${list}/${id}`);
  },

  "/activities/new": async (staff, city) => {
    const project = await startProject(city);
    const path = `${list}/new?project=${project.id}`;
    const form = await refuse(staff, await staff.form(path, "title.en"), { "title.en": "" }, ["kind"]);
    const again = await refuse(staff, form, { kind: "survey", "title.en": "" }, ["title.en"]);
    const page = await save(staff, again, { kind: "survey", "title.en": "Which way?" }, "The draft is there");
    expect(wordsOf(page)).toContain("Add at least one question before you publish it");
    expect(wordsOf(await staff.get(`/admin/projects/${project.id}`))).toContain("Which way?");
  },

  "/activities/[id]": async (staff, city) => {
    const { id, code, slug } = await startSurvey(city, [{ kind: "text" }], { publishAt: null });
    const path = `${list}/${id}`;
    const [publish] = (await staff.forms(path)).filter(isOwn);
    if (!publish) throw new Error("no way to publish");
    await save(staff, publish, {}, "It is published");
    expect(wordsOf(await staff.get(`/take-part/${code}/${slug}`))).toContain("Start");
    const [end] = (await staff.forms(path)).filter(isOwn);
    if (!end) throw new Error("no way to close");
    await save(staff, end, {}, "It is closed");
    expect(wordsOf(await staff.get(`/take-part/${code}/${slug}`))).toContain("has not said yet what came of");
  },

  "/activities/[id]/about": async (staff, city) => {
    const { id } = await startActivity(city);
    const path = `${list}/${id}/about`;
    const form = await refuse(staff, await staff.form(path, "title.en"), { "title.en": "x".repeat(81) }, [
      "title.en",
    ]);
    const right = { "title.en": "How do you come?", "intro.en": "It takes two minutes." };
    expect(wordsOf(await save(staff, form, right, "Saved."))).toContain("It takes two minutes.");
    await expectSaved(staff, path, right);
  },

  "/activities/[id]/rules": async (staff, city) => {
    const { id } = await startActivity(city);
    const path = `${list}/${id}/rules`;
    const times = { opensAt: `${dayFromNow(9)}T08:00`, closesAt: `${dayFromNow(8)}T08:00` };
    const refused = await staff.send(await staff.form(path, "opensAt"), times);
    expect(wordsOf(refused)).toContain("It would close before it opens");
    const right = { ...times, closesAt: `${dayFromNow(10)}T08:00`, who: "signed_in", results: "private" };
    const page = await save(staff, await staff.form(path, "opensAt"), right, "hold at once");
    expect(wordsOf(page)).toMatch(/Whoever is signed in · Opens on/);
    await expectSaved(staff, path, right);
  },

  "/activities/[id]/outcome": async (staff, city) => {
    const { id, code, slug } = await startActivity(city);
    const path = `${list}/${id}/outcome`;
    const form = await refuse(
      staff,
      await staff.form(path, "outcome.en"),
      { "outcome.en": "x".repeat(5001) },
      ["outcome.en"],
    );
    await save(staff, form, { "outcome.en": "The crossing gets lights." }, "Saved.");
    await expectSaved(staff, path, { "outcome.en": "The crossing gets lights." });
    expect(wordsOf(await staff.get(`/take-part/${code}/${slug}`))).toContain("The crossing gets lights.");
  },

  "/activities/[id]/questions": async (staff, city) => {
    const { id } = await startSurvey(city, [
      { kind: "text", title: { en: "The first" } },
      { kind: "text", title: { en: "The second" } },
    ]);
    const path = `${list}/${id}/questions`;
    expect(wordsOf(await staff.get(path))).toMatch(/The first.*The second/);
    const moves = (await staff.forms(path)).filter(isOwn);
    const [, , up] = moves;
    if (!up) throw new Error("no way to move");
    const answer = await staff.send(up, { direction: "up" });
    expect(wordsOf(await staff.follow(answer))).toMatch(/The second.*The first/);
  },

  "/activities/[id]/questions/new": async (staff, city) => {
    const { id } = await startActivity(city);
    const path = `${list}/${id}/questions/new`;
    expect(linksOf(await staff.get(path))).toContain(`${path}?kind=ranking`);
    const empty = { "title.en": "" };
    const form = await refuse(staff, await staff.form(`${path}?kind=single`, "title.en"), empty, [
      "title.en",
    ]);
    const one = await staff.send(form, { "title.en": "Which way?", "choices.en": "On foot" });
    expect(wordsOf(one)).toContain("Write at least two choices");
    const right = { "title.en": "Which way?", "choices.en": "On foot\nBy bus" };
    await save(staff, await staff.form(`${path}?kind=single`, "title.en"), right, "It is added at the end");
  },

  "/activities/[id]/questions/[question]": async (staff, city) => {
    const { id, lines } = await startSurvey(city, [{ kind: "single", choices: ["On foot", "By bus"] }]);
    const path = `${list}/${id}/questions/${lines[0]?.id}`;
    const wrong = { "title.en": "x".repeat(201) };
    const form = await refuse(staff, await staff.form(path, "title.en"), wrong, ["title.en"]);
    const right = { "title.en": "How?", "choices.en": "On foot\nBy tram\nBy bus" };
    await save(staff, form, right, "Saved.");
    await expectSaved(staff, path, right);
    const [, remove] = (await staff.forms(path)).filter(isOwn);
    if (!remove) throw new Error("no way to take it away");
    await save(staff, remove, {}, "It is asked no more");
  },

  "/activities/[id]/meeting": async (staff, city) => {
    const { id } = await startActivity(city, { kind: "meeting", publishAt: null });
    const path = `${list}/${id}/meeting`;
    const form = await refuse(staff, await staff.form(path, "startsAt"), { capacity: "many" }, [
      ...["startsAt", "endsAt", "capacity"],
    ]);
    const day = dayFromNow(9);
    const right = {
      startsAt: `${day}T18:00`,
      endsAt: `${day}T20:00`,
      "place.en": "East Library",
      capacity: "30",
    };
    expect(wordsOf(await save(staff, form, right, "Saved."))).toContain("East Library");
    await expectSaved(staff, path, right);
  },

  "/activities/[id]/minutes": async (staff, city) => {
    const { id, code, slug } = await startMeeting(city);
    const path = `${list}/${id}/minutes`;
    const wrong = { "minutes.en": "x".repeat(20_001) };
    const form = await refuse(staff, await staff.form(path, "minutes.en"), wrong, ["minutes.en"]);
    await save(staff, form, { "minutes.en": "Everybody wants trees." }, "Saved.");
    await expectSaved(staff, path, { "minutes.en": "Everybody wants trees." });
    expect(wordsOf(await staff.get(`/take-part/${code}/${slug}`))).toContain("MinutesEverybody wants trees.");
  },

  "/activities/[id]/people": async (staff, city) => {
    const { id, code } = await startMeeting(city, { capacity: 1 });
    const path = `${list}/${id}/people`;
    const [ada, ben] = [await city.person({ firstName: "Ada" }), await city.person({ firstName: "Ben" })];
    for (const actor of [ada, ben]) await city.run((db) => register({ db, actor }, { code }));
    expect(wordsOf(await staff.get(path))).toMatch(/With a place.*Ada Lovelace.*Waiting list.*Ben Lovelace/);
    const wrong = await staff.send(await staff.form(path, "code"), { code: "nobody" });
    expect(wordsOf(wrong)).toContain("Nobody registered for this meeting with that code");
    const own = await city.run((db) => findRegistration(db, id, ada.id));
    const scanned = await staff.form(`${path}?code=${own?.code}`, "code");
    expect(wordsOf(await save(staff, scanned, {}, "Noted."))).toMatch(/Ada Lovelace\s*Came at/);
    await save(staff, await staff.form(path, "person"), {}, "Noted.");
  },
};

function isOwn({ fields }: { fields: { name: string }[] }): boolean {
  return fields.some(({ name }) => name === "id");
}
