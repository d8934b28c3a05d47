import { challengeWithFinalists, closeChallenge, startChallenge } from "@/tests/support/challenges";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/activities";

/** What staff do with challenges: what is looked for, who is in the last round, who is recognised. */
export const challengeJourneys: Journeys = {
  "/activities/[id]/challenge": async (staff, city) => {
    const { id } = await startChallenge(city, { publishAt: null });
    const path = `${list}/${id}/challenge`;
    const open = await startChallenge(city);
    await postIdea(city, { title: "Shade from sails", activity: open.code });
    const answers = await staff.send(await staff.form(`${list}/${open.id}`, "board"), { as: "csv" });
    expect(answers.text).toContain(",Shade from sails,");
    const wrong = { "jury.en": "x".repeat(501), decidesOn: "soon" };
    const form = await refuse(staff, await staff.form(path, "jury.en"), wrong, ["jury.en", "decidesOn"]);
    const right = {
      "jury.en": "The youth council",
      "criteria.en": "Cheap and cool",
      decidesOn: "2099-05-01",
    };
    await save(staff, form, right, "It stands on the challenge’s page");
    await expectSaved(staff, path, right);
  },

  "/activities/[id]/finalists": async (staff, city) => {
    const { id, code } = await startChallenge(city);
    const idea = await postIdea(city, { activity: code, title: "Sails over the square" });
    const path = `${list}/${id}/finalists`;
    expect(wordsOf(await staff.get(path))).toContain("Ideas can still be posted");
    await closeChallenge(city, id);
    const page = await staff.get(`${path}?by=comments`);
    expect(wordsOf(page)).toContain("Sails over the square");
    expect(linksOf(page)).toContain(`${path}/${idea.code}`);
    const reason = { "reason.en": "Shade for little money" };
    await save(staff, await staff.form(`${path}/${idea.code}`, "reason.en"), reason, "Not announced yet");
    await save(staff, await staff.form(path, "activity"), {}, "The finalists are announced");
    const award = { award: "winner" };
    await save(staff, await staff.form(`${path}/${idea.code}`, "reason.en"), award, "Winner");
    await save(staff, await staff.form(path, "activity"), {}, "It is announced who is recognised");
    expect(wordsOf(await staff.get(`/take-part/${code}/recognition`))).toMatch(/Recognised.*Winner.*Sails/);
  },

  "/activities/[id]/finalists/[idea]": async (staff, city) => {
    const { id, shade } = await challengeWithFinalists(city);
    const path = `${list}/${id}/finalists/${shade.code}`;
    const wrong = { "awardWords.en": "x".repeat(121) };
    const form = await refuse(staff, await staff.form(path, "reason.en"), wrong, ["awardWords.en"]);
    const right = { "reason.en": "Cheap and shady", award: "winner", "awardGets.en": "Built in May" };
    await save(staff, form, { ...right, "awardWords.en": "" }, "Saved.");
    await expectSaved(staff, path, right);
    const back = await staff.form(path, "why");
    await save(staff, back, { why: "The square is a monument" }, "It is out of the last round");
  },
};
