import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { organise } from "@/tests/support/organisations";
import { type Journeys, refuse, save } from "./journey";

/** Organisations that want to speak in the city. */
export const organisationsJourneys: Journeys = {
  "/organisations": async (staff, city) => {
    await organise(city, await city.person(), { name: "Waiting Society", verified: false });
    expect(wordsOf(await staff.get("/admin/organisations"))).toMatch(
      /1 waits for the city’s word.*Waiting Society/,
    );
    // What anybody reports comes first, and is gone once it was looked at.
    const { id, code } = await organise(city, await city.person(), { name: "Mill Society" });
    const anybody = new PlainBrowser(city.host);
    const form = await refuse(anybody, await anybody.form(`/organisations/report/${code}`, "reason"), {}, [
      "reason",
    ]);
    const sent = await anybody.send(form, { reason: "advertising", note: "It sells mattresses." });
    expect(wordsOf(sent)).toContain("Thank you");
    expect(wordsOf(await staff.get("/admin/organisations"))).toMatch(
      /1 was reported.*Mill Society.*1 report/,
    );
    const desk = `/admin/organisations/${id}`;
    expect(wordsOf(await staff.get(desk))).toMatch(/Advertising.*It sells mattresses/);
    const [keep] = await staff.forms(desk);
    if (!keep) throw new Error("the reports cannot be answered");
    const kept = await save(staff, keep, {}, "The reports are answered");
    expect(wordsOf(kept)).toMatch(/Looked at after a report: nothing wrong.*Verified/);
    expect(wordsOf(await staff.get("/admin/organisations"))).not.toContain("was reported");
  },

  "/organisations/[id]": async (staff, city) => {
    const speaker = await city.person({ firstName: "Sina", lastName: "Speaker" });
    const { id, code } = await organise(city, speaker, { name: "Mill Society", verified: false });
    const path = `/admin/organisations/${id}`;
    const anybody = new PlainBrowser(city.host);
    const seen = async () => {
      const answer = await anybody.get(`/organisations/${code}`);
      return answer.headers.location ? (await anybody.follow(answer)).status : answer.status;
    };
    const reasoned = async (button: string) => {
      const forms = (await staff.forms(path)).filter(({ fields }) =>
        fields.some(({ name }) => name === "reason"),
      );
      return forms[button === "hide" ? forms.length - 1 : 0] ?? Promise.reject(new Error(`no ${button}`));
    };
    const reason = "The register knows no such society.";
    const form = await refuse(staff, await reasoned("refuse"), { reason: "no" }, ["reason"]);
    await save(staff, form, { reason }, /Refused\. Its speakers get your reason/);
    expect(await seen()).toBe(404);
    const [verify] = await staff.forms(path);
    if (!verify) throw new Error("it cannot be verified");
    await save(staff, verify, {}, "Everybody sees its page");
    expect(await seen()).toBe(200);
    const hide = await refuse(staff, await reasoned("hide"), { reason }, ["rule"]);
    await save(staff, hide, { reason, rule: "advertising" }, "text and logo are hidden");
    expect(wordsOf(await anybody.follow(await anybody.get(`/organisations/${code}`)))).toContain(
      "has hidden this organisation’s text",
    );
    // Its speakers read why and object; nobody else is offered to.
    const own = new PlainBrowser(city.host, await city.session(speaker));
    const told = await own.follow(await own.get(`/organisations/${code}`));
    expect(wordsOf(told)).toMatch(/Advertising.*The register knows no such society/);
    const objection = linksOf(told).find((to) => to.includes("/objection?")) ?? "";
    const words = "The register has us under our old name.";
    await save(own, await own.form(objection, "words"), { words }, "is with the staff");
    const list = await staff.get("/admin/moderation/appeals");
    expect(wordsOf(list)).toMatch(/a hidden organisation.*under our old name.*Sina Speaker/);
    const appeal = linksOf(list).find((to) => /\/appeals\/[\da-f-]{36}$/.test(to)) ?? "";
    expect(wordsOf(await staff.get(appeal))).toMatch(/Mill Society: .*old mill.*Text and logo hidden/);
    const show = (await staff.forms(path)).at(-1);
    if (!show) throw new Error("it cannot be shown again");
    await save(staff, show, {}, "shown again");
    await save(staff, await reasoned("withdraw"), { reason }, "Its page is gone");
    expect(await seen()).toBe(404);
  },
};
