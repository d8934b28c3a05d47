import { offerHelp } from "@/lib/volunteering/helping/commands";
import { startActivity } from "@/tests/support/activities";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { startPoll, vote } from "@/tests/support/polls";
import { dayFromNow } from "@/tests/support/seasons";
import { startCause } from "@/tests/support/volunteering";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/activities";
const asked = [{ title: "Trees or parking?", choices: ["Trees", "Parking"] }];

/** What staff do with polls, in a hall too, and with what help is needed for. */
export const pollsJourneys: Journeys = {
  "/activities/[id]/poll": async (staff, city) => {
    const second = { title: "Now or later?", choices: ["Now", "Later"] };
    const { id, questions } = await startPoll(city, [...asked, second]);
    const path = `${list}/${id}/poll`;
    const page = await staff.get(path);
    expect(wordsOf(page)).toMatch(/Trees or parking\?.*Nobody has voted yet/);
    expect(linksOf(page)).toContain(`${path}/${questions[0]?.id}`);
    expect(linksOf(page)).toContain(`${path}/new`);
    const [, , up] = (await staff.forms(path)).filter(({ fields }) =>
      fields.some(({ name }) => name === "id"),
    );
    if (!up) throw new Error("no way to move");
    const moved = await save(staff, up, { direction: "up" }, "The question has its new place");
    expect(wordsOf(moved)).toMatch(/Now or later\?.*Trees or parking\?/);
  },

  "/activities/[id]/poll/new": async (staff, city) => {
    const { id } = await startActivity(city, { kind: "poll", publishAt: null });
    const path = `${list}/${id}/poll/new`;
    const empty = { "title.en": "", "choices.en": "" };
    const form = await refuse(staff, await staff.form(path, "title.en"), empty, ["title.en", "choices.en"]);
    const one = await staff.send(form, { "title.en": "Which?", "choices.en": "This" });
    expect(wordsOf(one)).toContain("Write from 2 to 10 choices");
    const right = { "title.en": "Which?", "choices.en": "This\nThat", most: "1" };
    await save(staff, await staff.form(path, "title.en"), right, "It is added at the end");
  },

  "/activities/[id]/poll/[question]": async (staff, city) => {
    const poll = await startPoll(city, [...asked, ...asked]);
    const path = (at: number) => `${list}/${poll.id}/poll/${poll.questions[at]?.id}`;
    const wrong = { "title.en": "x".repeat(201) };
    const form = await refuse(staff, await staff.form(path(0), "title.en"), wrong, ["title.en"]);
    const right = { "title.en": "Which?", "choices.en": "Trees\nParking\nBenches", most: "2" };
    await save(staff, form, right, "Saved.");
    await expectSaved(staff, path(0), right);
    const remove = (await staff.forms(path(1))).find(
      ({ fields }) => fields.some(({ name }) => name === "id") && !fields.some(({ name }) => name === "most"),
    );
    if (!remove) throw new Error("no way to take it away");
    await save(staff, remove, {}, "The question is gone");
    await vote(city, await city.person(), poll, { places: [0] });
    const voted = wordsOf(await staff.get(path(0)));
    expect(voted).toContain("what people voted on stays as it was asked");
    expect(voted).toContain("1 (100%)");
  },

  "/activities/[id]/poll/holding": async (staff, city) => {
    const { id } = await startPoll(city, asked);
    const path = `${list}/${id}/poll/holding`;
    const right = { byHand: "on", afterVoting: "on" };
    await save(staff, await staff.form(path, "byHand"), right, "It holds at once");
    await expectSaved(staff, path, right);
  },

  "/activities/[id]/live": async (staff, city) => {
    const { id, code, slug } = await startPoll(city, asked, { poll: { byHand: true } });
    const path = `${list}/${id}/live`;
    const page = `/take-part/${code}/${slug}`;
    expect(wordsOf(await staff.get(page))).toContain("Wait for the next question");
    await save(staff, await staff.form(path, "id"), {}, "Close now");
    expect(wordsOf(await staff.get(page))).toContain("Trees or parking?");
    expect(wordsOf(await staff.get(`${list}/${id}/hall`))).toContain("The vote is open");
    await save(staff, await staff.form(path, "id"), {}, "Open again");
    expect(wordsOf(await staff.get(`${list}/${id}/hall`))).toContain("The vote is closed");
  },

  "/activities/[id]/hall": async (staff, city) => {
    const { id, code } = await startPoll(city, asked);
    const page = await staff.get(`${list}/${id}/hall`);
    expect(wordsOf(page)).toMatch(/Trees or parking\?.*Trees.*Parking.*Scan and vote/);
    expect(wordsOf(page)).toContain(`/take-part/${code}`);
    expect(page.text).toMatch(/<noscript><meta http-equiv="refresh" content="2"/i);
  },

  "/activities/[id]/causes": async (staff, city) => {
    const { id, causeId } = await startCause(city);
    const path = `${list}/${id}/causes`;
    const page = await staff.get(path);
    expect(wordsOf(page)).toMatch(/Clear the bank.*Nobody offered help yet/);
    expect(linksOf(page)).toContain(`${path}/${causeId}/helpers`);
  },

  "/activities/[id]/causes/new": async (staff, city) => {
    const { id } = await startActivity(city, { kind: "volunteering", publishAt: null });
    const path = `${list}/${id}/causes/new`;
    const wrong = { "title.en": "x".repeat(121), needed: "many" };
    const form = await refuse(staff, await staff.form(path, "needed"), wrong, ["title.en", "needed"]);
    const right = { "title.en": "Plant trees", needed: "12", startsAt: `${dayFromNow(9)}T10:00` };
    expect(wordsOf(await save(staff, form, right, "It is added"))).toContain("Plant trees");
  },

  "/activities/[id]/causes/[cause]": async (staff, city) => {
    const { id, causeId } = await startCause(city);
    const path = `${list}/${id}/causes/${causeId}`;
    const form = await refuse(staff, await staff.form(path, "needed"), { needed: "0" }, ["needed"]);
    const right = { "title.en": "Clear both banks", needed: "4" };
    await save(staff, form, right, "Saved.");
    await expectSaved(staff, path, right);
    const remove = (await staff.forms(path)).find(
      ({ fields }) =>
        fields.some(({ name }) => name === "id") && !fields.some(({ name }) => name === "needed"),
    );
    if (!remove) throw new Error("no way to take it off");
    await save(staff, remove, {}, "It is taken off");
  },

  "/activities/[id]/causes/[cause]/helpers": async (staff, city) => {
    const { id, code, causeId: cause, slug } = await startCause(city);
    const path = `${list}/${id}/causes/${cause}/helpers`;
    expect(wordsOf(await staff.get(path))).toContain("Nobody offered help yet");
    const actor = await city.person({ firstName: "Nora", lastName: "Walker" });
    const message = "I bring a ladder";
    await city.run((db) => offerHelp({ db, actor, city: city.city }, { code, cause, message }));
    expect(wordsOf(await staff.get(path))).toMatch(/Nora Walker.*I bring a ladder/);
    const letter = await refuse(staff, await staff.form(path, "letter"), { letter: "" }, ["letter"]);
    await save(staff, letter, { letter: "Bring gloves." }, "is on its way");
    await save(staff, await staff.form(path, "people"), { people: actor.id }, /Noted.*Nora Walker\s*Helped/);
    expect(wordsOf(await staff.get(`/take-part/${code}/${slug}`))).toContain("One person helped");
  },
};
