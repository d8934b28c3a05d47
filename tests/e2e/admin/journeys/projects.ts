import { textLimits } from "@/lib/projects/texts";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, mistakesOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";
import { dayFromNow } from "@/tests/support/seasons";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/projects";

/** What the city works on with its people. */
export const projectsJourneys: Journeys = {
  "/projects": async (staff, city) => {
    expect(wordsOf(await staff.get(list))).toContain("No projects yet");
    const { id } = await startProject(city, { publishAt: null });
    const page = await staff.get(list);
    expect(wordsOf(page)).toMatch(/In preparation.*A new Mill Street.*Draft/);
    expect(linksOf(page)).toEqual(expect.arrayContaining([`${list}/new`, `${list}/${id}`]));
  },

  "/projects/new": async (staff, city) => {
    const { id } = await startProject(city);
    const page = await staff.get(`${list}/new`);
    expect(wordsOf(page)).toMatch(
      /Street redesign.*asked before there is a drawing.*Source: manchester\.gov\.uk/,
    );
    const links = linksOf(page);
    expect(links).toEqual(expect.arrayContaining([`${list}/new?template=street`, `${list}/new?copy=${id}`]));
    const begin = await staff.form(`${list}/new?template=street`, "title.en");
    const form = await refuse(staff, begin, { "title.en": "" }, ["title.en"]);
    expect(
      wordsOf(await save(staff, form, { "title.en": "A square to sit in" }, "The draft is there")),
    ).toMatch(
      /Purpose and decisionSomething is missing.*Working it out together.*7|8 things are still missing/,
    );
    const copy = await staff.form(`${list}/new?copy=${id}`, "title.en");
    await save(staff, copy, { "title.en": "Another street" }, "Publish now");
  },

  "/projects/[id]": async (staff, city) => {
    const { id, code } = await startProject(city, { publishAt: null });
    const path = `${list}/${id}`;
    const stranger = new PlainBrowser(city.host);
    const preview = linksOf(await staff.get(path)).find((to) => to.includes("preview="));
    const statuses = async () =>
      Promise.all(
        [`/projects/${code}/a-new-mill-street`, preview ?? "/"].map(
          async (to) => (await stranger.get(to)).status,
        ),
      );
    expect(await statuses()).toEqual([404, 200]);
    const [renew, publish] = await ownForms(staff, path);
    await save(staff, renew, {}, "There is a new link");
    expect(await statuses()).toEqual([404, 404]);
    await save(staff, publish, {}, "Everybody sees the project now");
    expect(await statuses()).toEqual([200, 200]);
    const [archive] = await ownForms(staff, path);
    await save(staff, archive, {}, "It stays readable");
    expect(wordsOf(await stranger.get(`/projects/${code}/a-new-mill-street`))).toContain("has not said yet");
    const [reopen] = await ownForms(staff, path);
    await save(staff, reopen, {}, "The project runs again");
  },

  "/projects/[id]/moderators": async (staff, city) => {
    const { id } = await startProject(city);
    const path = `${list}/${id}/moderators`;
    expect(wordsOf(await staff.get(path))).toContain("No moderators on the team yet");
    const mo = await city.person({ role: "external_moderator", firstName: "Mo", lastName: "Outside" });
    const desk = new PlainBrowser(city.host, await city.session(mo));
    expect((await desk.get("/admin")).status).toBe(404);
    const form = await staff.form(path, "people");
    expect(wordsOf(await save(staff, form, { people: mo.id }, "It holds at once"))).toContain("Mo Outside");
    await expectSaved(staff, path, { people: mo.id });
    expect(wordsOf(await desk.get("/admin"))).toContain("Only your own projects are shown");
    const phase = await desk.form(`${list}/${id}/phases/new`, "title.en");
    await save(staff, await staff.form(path, "people"), { people: null }, "It holds at once");
    const late = await desk.send(phase, { "title.en": "Building" });
    // Who was taken off meanwhile is told so, and to strangers the project's desk is not there.
    const told = await desk.follow(late);
    expect(wordsOf(told)).toMatch(/You no longer moderate this project.*A new Mill Street/);
    expect(wordsOf(await desk.follow(await desk.get(`${list}/${id}/about`)))).toContain("no longer moderate");
    const never = await city.person({ role: "external_moderator" });
    const stranger = new PlainBrowser(city.host, await city.session(never));
    expect((await stranger.get(`${list}/${id}/about`)).status).toBe(404);
    const unknown = await stranger.get(`/moderating-ended?project=${id}`);
    expect(wordsOf(await stranger.follow(unknown))).not.toContain("no longer moderate");
    expect(wordsOf(await staff.get(`${list}/${id}`))).not.toContain("Building");
  },

  "/projects/[id]/about": async (staff, city) => {
    const { id } = await startProject(city);
    const path = `${list}/${id}/about`;
    const wrong = { "title.en": "x".repeat(textLimits.title + 1) };
    const form = await refuse(staff, await staff.form(path, "department"), wrong, ["title.en"]);
    const right = { "title.en": "Mill Street", "summary.en": "Room to walk", department: "Streets" };
    expect(wordsOf(await save(staff, form, right, "Saved."))).toContain("Room to walk");
    await expectSaved(staff, path, right);
  },

  "/projects/[id]/texts/[section]": async (staff, city) => {
    const { id, code } = await startProject(city);
    const path = `${list}/${id}/texts/promise`;
    const opened = await staff.form(path, "commitment.en");
    await save(staff, await staff.form(path, "commitment.en"), { "commitment.en": "Theirs" }, "Saved.");
    // Who saves second is shown both, and loses nothing.
    const mine = { "commitment.en": "Mine" };
    const both = await staff.send(opened, mine);
    expect(wordsOf(both)).toContain("Theirs");
    const again = await refuse(
      staff,
      await staff.form(path, "commitment.en"),
      { "commitment.en": "x".repeat(1501) },
      ["commitment.en"],
    );
    await save(staff, again, mine, "Saved.");
    await expectSaved(staff, path, mine);
    expect(wordsOf(await staff.get(`/projects/${code}/a-new-mill-street`))).toContain(
      "What the city promisesMine",
    );
    expect((await staff.get(`${list}/${id}/texts/nothing`)).status).toBe(404);
  },

  "/projects/[id]/schedule": async (staff, city) => {
    const { id } = await startProject(city, { publishAt: null });
    const path = `${list}/${id}/schedule`;
    const late = { publishAt: `${dayFromNow(9)}T08:00`, archiveAt: `${dayFromNow(8)}T08:00` };
    const refused = await staff.send(await staff.form(path, "publishAt"), late);
    expect(wordsOf(refused)).toContain("only be closed after it was published");
    const right = { ...late, archiveAt: `${dayFromNow(10)}T08:00` };
    const after = await save(staff, await staff.form(path, "publishAt"), right, "The moments are set");
    expect(wordsOf(after)).toMatch(/Everybody will see it from .* closes by itself/);
    await expectSaved(staff, path, right);
  },

  "/projects/[id]/board": async (staff, city) => {
    const { id, code } = await startProject(city);
    const path = `${list}/${id}/board`;
    const right = { "title.en": "Where should trees stand?", closesAt: `${dayFromNow(5)}T18:00` };
    const wrong = await staff.send(await staff.form(path, "closesAt"), {
      ...right,
      opensAt: `${dayFromNow(6)}T18:00`,
    });
    expect(wordsOf(wrong)).toContain("close before it opens");
    const form = await refuse(staff, await staff.form(path, "closesAt"), { "title.en": "" }, ["title.en"]);
    expect(wordsOf(await save(staff, form, right, "board is saved"))).toContain("Where should trees stand?");
    await save(staff, await staff.form(path, "closesAt"), { "title.en": "Where?" }, "board is saved");
    await expectSaved(staff, path, { ...right, "title.en": "Where?" });
    await postIdea(city, { title: "Twelve lime trees", project: code });
    await postIdea(city, { title: "A bench elsewhere" });
    const table = await staff.send(await staff.form(path, "board"), { as: "csv" });
    expect(table.text).toContain(",Twelve lime trees,");
    expect(table.text).not.toContain("elsewhere");
    expect(linksOf(await staff.get(`/projects/${code}/a-new-mill-street`))).toContain(
      `/projects/${code}/ideas`,
    );
  },

  "/projects/[id]/contributions": async (staff, city) => {
    const project = await startProject(city, { outcome: { en: "Trees it is." } });
    const path = `${list}/${project.id}/contributions`;
    expect(wordsOf(await staff.get(path))).toContain("There are no ideas on its board");
    await city.run((db) => insertBoard(db, project));
    const { id } = await postIdea(city, { project: project.code, title: "Twelve lime trees" });
    const wrong = await staff.send(await staff.form(path, "ideas"), { ideas: "all" });
    expect(Object.keys(mistakesOf(wrong))).toEqual(["ideas"]);
    const form = await staff.form(path, "ideas");
    expect(wordsOf(await save(staff, form, { ideas: id }, "Saved."))).toContain("1 contribution named");
    await expectSaved(staff, path, { ideas: id });
    const page = await staff.get(`/projects/${project.code}/a-new-mill-street`);
    expect(wordsOf(page)).toMatch(/Trees it is\..*Twelve lime trees\s*Ines Author/);
  },

  "/projects/[id]/phases/new": async (staff, city) => {
    const { id } = await startProject(city);
    const wrong = { "title.en": "Trying it out", startsOn: dayFromNow(3), endsOn: dayFromNow(2) };
    const form = await refuse(staff, await staff.form(`${list}/${id}/phases/new`, "startsOn"), wrong, [
      "endsOn",
    ]);
    const after = await save(staff, form, { ...wrong, endsOn: dayFromNow(4) }, "The timeline is saved");
    expect(wordsOf(after)).toContain("Trying it out");
  },

  "/projects/[id]/phases/[phase]": async (staff, city) => {
    const { id, phaseId, code } = await startProject(city);
    const path = `${list}/${id}/phases/${phaseId}`;
    const form = await refuse(staff, await staff.form(path, "startsOn"), { "title.en": "" }, ["title.en"]);
    const right = { "title.en": "Measuring", startsOn: dayFromNow(-1), endsOn: dayFromNow(1) };
    await save(staff, form, right, "The timeline is saved");
    await expectSaved(staff, path, right);
    expect(wordsOf(await staff.get(`/projects/${code}/a-new-mill-street`))).toContain("MeasuringNow");
    const [, remove] = await staff.forms(path);
    if (!remove) throw new Error("the phase cannot be removed");
    expect(wordsOf(await staff.send(remove, {}))).toContain("keeps at least one phase");
  },
};

/** The forms beside one another on a project's page, in their order. */
async function ownForms(staff: PlainBrowser, path: string) {
  const forms = (await staff.forms(path)).filter(({ fields }) => fields.some(({ name }) => name === "id"));
  const [first, second] = forms;
  if (!first) throw new Error("nothing can be done with the project");
  return [first, second ?? first] as const;
}
