import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { startProject } from "@/tests/support/projects";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/projects";

/** How projects are put in order, and what the city begins others with. */
export const foldersJourneys: Journeys = {
  "/projects/folders": async (staff) => {
    expect(wordsOf(await staff.get(`${list}/folders`))).toContain("No folders yet");
    for (const title of ["Streets", "Squares"])
      await save(
        staff,
        await staff.form(`${list}/folders/new`, "title.en"),
        { "title.en": title },
        "The folder is there",
      );
    expect(wordsOf(await staff.get(`${list}/folders`))).toMatch(/Streets.*Squares/);
    await save(staff, await staff.form(`${list}/folders`, "to"), {}, /new place.*Squares.*Streets/);
  },

  "/projects/folders/new": async (staff, city) => {
    const { id, code } = await startProject(city);
    const form = await refuse(
      staff,
      await staff.form(`${list}/folders/new`, "title.en"),
      { "title.en": "", "text.en": "What we build." },
      ["title.en"],
    );
    await save(staff, form, { "title.en": "Streets", projects: id }, /The folder is there.*1 project/);
    const stranger = new PlainBrowser(city.host);
    const page = await stranger.get("/projects");
    expect(wordsOf(page)).toMatch(/Streets.*What we build.*A new Mill Street/);
    const folder = linksOf(page).find((to) => to.startsWith("/projects/folders/")) ?? "";
    expect(wordsOf(await stranger.get(folder))).toMatch(/Streets.*A new Mill Street/);
    expect(linksOf(await stranger.get(`/projects/${code}/a-new-mill-street`))).toContain(folder);
  },

  "/projects/folders/[folder]": async (staff, city) => {
    const { id } = await startProject(city);
    const begin = await staff.form(`${list}/folders/new`, "title.en");
    const after = await save(staff, begin, { "title.en": "Streets" }, "The folder is there");
    const path = linksOf(after).find((to) => /folders\/[0-9a-f-]{36}$/.test(to)) ?? "";
    const right = { "title.en": "Roads", "text.en": "All of them.", projects: id };
    await save(staff, await staff.form(path, "title.en"), right, "The folder is saved");
    await expectSaved(staff, path, right);
    const [, remove] = await staff.forms(path);
    if (!remove) throw new Error("the folder cannot be removed");
    await save(staff, remove, {}, "its projects are still there");
    expect(wordsOf(await staff.get(list))).toContain("A new Mill Street");
  },

  "/projects/[id]/template": async (staff, city) => {
    const { id } = await startProject(city);
    const form = await refuse(staff, await staff.form(`${list}/${id}/template`, "name"), { name: "" }, [
      "name",
    ]);
    await save(staff, form, { name: "Our way" }, /The template is there.*Our way/);
    const own = linksOf(await staff.get(`${list}/new`)).find((to) => to.includes("own=")) ?? "";
    const begin = await staff.form(own, "title.en");
    await save(staff, begin, { "title.en": "Baker Street" }, /The draft is there.*A new Mill Street begins/);
  },

  "/projects/templates": async (staff, city) => {
    expect(wordsOf(await staff.get(`${list}/templates`))).toContain("No templates of your own yet");
    const { id } = await startProject(city);
    await save(staff, await staff.form(`${list}/${id}/template`, "name"), { name: "Our way" }, "Our way");
    expect(linksOf(await staff.get(list))).toContain(`${list}/templates`);
  },

  "/projects/templates/[template]": async (staff, city) => {
    const { id } = await startProject(city);
    const saved = await save(
      staff,
      await staff.form(`${list}/${id}/template`, "name"),
      { name: "Our way" },
      "The template is there",
    );
    const path = linksOf(saved).find((to) => /templates\/[0-9a-f-]{36}$/.test(to)) ?? "";
    expect(wordsOf(await staff.get(path))).toContain("1 phase, 2 blocks, 0 activities");
    await save(staff, await staff.form(path, "name"), { name: "The other way" }, "has its new name");
    await expectSaved(staff, path, { name: "The other way" });
    const [, remove] = await staff.forms(path);
    if (!remove) throw new Error("the template cannot be removed");
    await save(staff, remove, {}, /The template is gone.*No templates of your own yet/);
  },

  "/projects/[id]/reviews": async (staff, city) => {
    const { id } = await startProject(city);
    expect(wordsOf(await staff.get(`${list}/${id}/reviews`))).toContain("Fewer than five answers yet");
  },
};
