import type { TestCity } from "@/tests/support/city";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { postIdea } from "@/tests/support/idea";
import { followFigures } from "@/tests/support/insight/follow-figures";
import { startProject } from "@/tests/support/projects";
import { type Journeys, refuse, save } from "./journey";

const path = "/admin/insight";

/** The dashboard as staff arrange and share it, and what its figures count. */
export const insightJourneys: Journeys = {
  "/insight/arrange": async (staff, city) => {
    await haveFigures(city);
    const form = await staff.form(`${path}/arrange`, "size.topics");
    const moved = await staff.follow(await staff.send(form, { intent: "up topics" }));
    expect(wordsOf(moved)).toMatch(/What is rising.*People taking part.*How the city answers/);
    const again = await staff.form(`${path}/arrange`, "size.topics");
    await staff.send(again, { intent: "remove funnel" });
    const left = await staff.form(`${path}/arrange`, "size.topics");
    const page = await save(staff, left, { "size.topics": "whole" }, "arranged like this from now on");
    expect(wordsOf(page)).not.toContain("From looking in to coming back");
    const reset = await staff.form(`${path}/arrange`, "size.topics");
    await save(staff, reset, { intent: "reset" }, /city’s arrangement again.*From looking in to coming back/);
  },

  "/insight/views": async (staff, city) => {
    await haveFigures(city);
    const at = `${path}/views`;
    const form = await refuse(staff, await staff.form(`${at}?range=year`, "range"), { name: "" }, ["name"]);
    const made = await save(staff, form, { name: "Council meeting" }, /The view is shared.*Council meeting/);
    const view = linksOf(made, "Council meeting")[0] ?? "";
    const shown = await staff.get(view);
    expect(wordsOf(shown)).toMatch(/Council meeting.*How the city answers/);
    expect(linksOf(shown).some((link) => /export\/engagement\?.*range=year/.test(link))).toBe(true);
    const [rename, end] = (await staff.forms(at)).filter(({ fields }) =>
      fields.some(({ name }) => name === "id"),
    );
    if (!rename || !end) throw new Error("the view cannot be renamed or ended");
    await save(staff, rename, { name: "Spring" }, /its new name.*Spring/);
    await save(staff, end, {}, /The view is ended.*No view is shared yet/);
    expect(wordsOf(await staff.get(view))).not.toContain("Spring");
    const { code } = await startProject(city);
    const ofProject = await staff.form(`${at}?range=year&project=${code}`, "range");
    const street = await save(staff, ofProject, { name: "The street" }, /The street.*A new Mill Street: /);
    const opened = await staff.get(linksOf(street, "The street")[0] ?? "");
    expect(wordsOf(opened)).toMatch(/The street.*A new Mill Street: /);
    const all = linksOf(opened).find((link) => link.includes("/export/all?view=")) ?? "";
    expect((await staff.get(all)).headers["content-disposition"]).toContain(`-${code}-all-`);
  },

  "/insight/hall": async (staff, city) => {
    await haveFigures(city);
    const page = await staff.get(`${path}/hall?range=year`);
    expect(wordsOf(page)).toMatch(/Leave full screen.*1\s?People who took part.*What is rising/);
    expect(page.text).toMatch(/<noscript><meta http-equiv="refresh" content="60"/i);
    expect(page.text).not.toContain("<nav");
  },

  "/insight/counted": async (staff, city) => {
    await haveFigures(city);
    const figures = await staff.get(path);
    const ideas = linksOf(figures, "Ideas").find((link) => link.includes("kind=idea")) ?? "";
    expect(wordsOf(await staff.get(ideas))).toMatch(/1 contribution\b.*Benches by the river/);
    const comments = wordsOf(await staff.get(ideas.replace("kind=idea", "kind=comment")));
    expect(comments).toMatch(/0 contributions.*Nothing in this period/);
  },
};

async function haveFigures(city: TestCity): Promise<void> {
  await postIdea(city, { title: "Benches by the river" });
  await followFigures(city);
}
