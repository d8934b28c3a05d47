import { blockKinds, blockLimits } from "@/lib/projects/blocks/kinds";
import { sendBlock } from "@/tests/support/blocks";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { startProject } from "@/tests/support/projects";
import { expectSaved, type Journeys, refuse, save } from "./journey";

const list = "/admin/projects";

const plan = () => new File(["%PDF-1.7\n%%EOF"], "plan.pdf", { type: "application/pdf" });

/** The page of a project, made of blocks. */
export const blocksJourneys: Journeys = {
  "/projects/[id]/blocks": async (staff, city) => {
    const { id, code } = await startProject(city);
    const path = `${list}/${id}/blocks`;
    const page = await staff.get(path);
    expect(page.headers["content-security-policy"]).toContain("frame-src 'self'");
    expect(wordsOf(page)).toMatch(/Take part.*Timeline.*Add a block.*As people see it on a phone/);
    const framed = linksOf(page).find((to) => to.includes("framed=1")) ?? "";
    const held = await staff.get(framed);
    expect(held.headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(held.headers["x-frame-options"]).toBe("SAMEORIGIN");
    await save(staff, await staff.form(path, "to"), {}, "has its new place");
    const words = async () => wordsOf(await staff.get(path));
    expect(await words()).toMatch(/Timeline.*Take part.*Add a block/);
    await save(staff, await plainForm(staff, path), {}, "is taken back");
    expect(await words()).toMatch(/Take part.*Timeline.*Add a block/);
    const actor = await city.superadmin();
    const { id: block } = await sendBlock(city, actor, {
      project: id,
      kind: "text",
      "text.en": "Come and look.",
    });
    await save(staff, await plainForm(staff, `${path}/${block}`), {}, "gone from the page");
    const stranger = new PlainBrowser(city.host);
    const shown = async () => wordsOf(await stranger.get(`/projects/${code}/a-new-mill-street`));
    expect(await shown()).not.toContain("Come and look.");
    await save(staff, await plainForm(staff, path, 1), {}, "The block is back");
    expect(await shown()).toContain("Come and look.");
  },

  "/projects/[id]/blocks/new": async (staff, city) => {
    const { id, code } = await startProject(city);
    const path = `${list}/${id}/blocks/new`;
    const kinds = linksOf(await staff.get(path)).filter((to) => to.includes("kind="));
    expect(kinds).toHaveLength(blockKinds.length);
    const video = await staff.form(`${path}?kind=video`, "link");
    const wrong = { "title.en": "The street in ten years", link: "https://elsewhere.example/film" };
    const again = await refuse(staff, video, wrong, ["link"]);
    await save(staff, again, { link: "https://youtu.be/aqz-KE-bpKQ" }, "is on the page");
    const files = await staff.form(`${path}?kind=files`, "items.new.title.en");
    const active = new File(["<script>alert(1)</script>"], "plan.pdf", { type: "application/pdf" });
    const named = { "items.new.title.en": "The plan" };
    const other = await refuse(staff, files, { ...named, "items.new.file": active }, ["items.new.file"]);
    await save(staff, other, { "items.new.file": plan() }, "is on the page");
    const page = await staff.get(`/projects/${code}/a-new-mill-street`);
    expect(wordsOf(page)).toMatch(/comes from youtube\.com.*The plan\s*PDF, 1 kB/);
    const file = linksOf(page).find((to) => to.startsWith("/files/")) ?? "";
    const { headers } = await staff.get(file);
    expect(headers["content-disposition"]).toBe("attachment");
    expect(headers["content-security-policy"]).toContain("sandbox");
  },

  "/projects/[id]/blocks/[block]": async (staff, city) => {
    const { id } = await startProject(city);
    const actor = await city.superadmin();
    const { id: block } = await sendBlock(city, actor, { project: id, kind: "text", "text.en": "Before" });
    const path = `${list}/${id}/blocks/${block}`;
    const opened = await staff.form(path, "text.en");
    const form = await refuse(staff, opened, { "text.en": "x".repeat(blockLimits.text + 1) }, ["text.en"]);
    await save(staff, form, { "text.en": "Theirs" }, "The block is saved");
    // Who saves second is shown both, and loses nothing.
    const both = await staff.send(opened, { "text.en": "Mine" });
    expect(wordsOf(both)).toContain("Theirs");
    await save(staff, await staff.form(path, "text.en"), { "text.en": "Mine" }, "The block is saved");
    await expectSaved(staff, path, { "text.en": "Mine" });
  },
};

/** The forms that name a block or a change and nothing else: taking the last change back comes first. */
async function plainForm(staff: PlainBrowser, path: string, place = 0) {
  const forms = (await staff.forms(path)).filter(({ fields }) => {
    const names = fields.map(({ name }) => name);
    return names.includes("project") && !names.includes("to") && !names.includes("version");
  });
  const form = forms[place];
  if (!form) throw new Error(`${path} has no such form`);
  return form;
}
