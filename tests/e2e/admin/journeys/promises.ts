import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";
import { dayFromNow } from "@/tests/support/seasons";
import { type Journeys, refuse, save } from "./journey";

/** The steps that the city promises, and what became of them. */
export const promisesJourneys: Journeys = {
  "/ideas/[code]/milestones": async (staff, city) => {
    const { id, code, slug } = await postIdea(city, { title: "Benches by the river" });
    const path = `/admin/ideas/${code}/milestones`;
    expect(wordsOf(await staff.get(path))).toContain("once the idea is accepted");
    await changeIdea(city, id, { status: "accepted" });
    expect(linksOf(await staff.get(`/ideas/${code}/${slug}`))).toContain(path);
    const wrong = { "title.en": "", "title.fr": "Trois bancs", dueOn: "2020-01-01", cost: "many" };
    const form = await refuse(staff, await staff.form(path, "dueOn"), wrong, ["cost"]);
    const again = await refuse(staff, form, { ...wrong, cost: "1200" }, ["title.en"]);
    const past = await refuse(staff, again, { "title.en": "Three benches", department: "Parks" }, ["dueOn"]);
    const saved = await save(staff, past, { dueOn: dayFromNow(30) }, "The step is promised");
    expect(wordsOf(saved)).toMatch(/Three benches\s?Open.*1,200/);
    expect(wordsOf(await staff.get("/promises?state=open"))).toContain("Three benches");
    expect(wordsOf(await staff.get("/admin/agenda"))).toContain("Three benches");
  },

  "/ideas/[code]/milestones/[milestone]": async (staff, city) => {
    const { id, code, slug } = await postIdea(city, { title: "Benches by the river" });
    await changeIdea(city, id, { status: "accepted" });
    const list = `/admin/ideas/${code}/milestones`;
    const add = { "title.en": "Three benches", department: "Parks", dueOn: dayFromNow(30) };
    const steps = await save(staff, await staff.form(list, "dueOn"), add, "The step is promised");
    const path = linksOf(steps).find((link) => link.startsWith(`${list}/`)) ?? "";
    const move = await refuse(
      staff,
      await staff.form(path, "dueOn"),
      { dueOn: dayFromNow(40), reason: "x" },
      ["reason"],
    );
    await save(staff, move, { reason: "The smith is ill." }, "The step has a new day");
    await save(
      staff,
      await staff.form(path, "title.en"),
      { "title.en": "Four benches" },
      "The words are saved",
    );
    const ahead = await refuse(staff, await staff.form(path, "doneOn"), { doneOn: dayFromNow(5) }, [
      "doneOn",
    ]);
    await save(staff, ahead, { doneOn: dayFromNow(0), note: "They stand." }, "The step is done");
    const over = wordsOf(await staff.get(path));
    expect(over).toContain("This step is over");
    expect(wordsOf(await staff.get(`/ideas/${code}/${slug}`))).toMatch(
      /Four benches\s?Kept.*They stand\..*The smith is ill/,
    );
  },

  "/projects/[id]/milestones": async (staff, city) => {
    const { id, code } = await startProject(city);
    const path = `/admin/projects/${id}/milestones`;
    expect(linksOf(await staff.get(`/admin/projects/${id}`))).toContain(path);
    const right = { "title.en": "Lime trees", department: "Parks", dueOn: dayFromNow(30) };
    expect(
      wordsOf(await save(staff, await staff.form(path, "dueOn"), right, "The step is promised")),
    ).toContain("Lime trees");
    expect(wordsOf(await staff.get(`/projects/${code}/a-new-mill-street`))).toContain("Lime trees");
  },

  "/projects/[id]/milestones/[milestone]": async (staff, city) => {
    const { id } = await startProject(city);
    const list = `/admin/projects/${id}/milestones`;
    const add = { "title.en": "Lime trees", department: "Parks", dueOn: dayFromNow(30) };
    const steps = await save(staff, await staff.form(list, "dueOn"), add, "The step is promised");
    const path = linksOf(steps).find((link) => link.startsWith(`${list}/`)) ?? "";
    const withdrawing = (await staff.forms(path)).find(
      ({ fields }) =>
        fields.some(({ name }) => name === "reason") && !fields.some(({ name }) => name === "dueOn"),
    );
    if (!withdrawing) throw new Error("the step cannot be withdrawn");
    const form = await refuse(staff, withdrawing, { reason: "No." }, ["reason"]);
    await save(staff, form, { reason: "The roots would break the pipes." }, "The promise is withdrawn");
    expect(wordsOf(await staff.get("/promises?state=withdrawn"))).toMatch(
      /Lime trees.*The roots would break the pipes/,
    );
  },
};
