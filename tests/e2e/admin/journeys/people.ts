import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { TestCity } from "@/tests/support/city";
import { allMailTo, mailTo } from "@/tests/support/e2e/inbox";
import { formsIn, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { addressOf, expect } from "@/tests/support/e2e/test";
import { changeSettings, postIdea, readIdea } from "@/tests/support/idea";
import { startOidcProvider } from "@/tests/support/oidc";
import { startProject } from "@/tests/support/projects";
import { setUpFactor } from "@/tests/support/second-factor";
import { expectSaved, type Journeys, refuse, save } from "./journey";

/** A head of department sees and manages the moderators of the own department's projects, and nobody else. */
async function staysInDepartment(city: TestCity): Promise<void> {
  const own = await startProject(city, { department: "Streets" });
  const other = await startProject(city, { department: "Parks", title: { en: "The park" } });
  const superadmin = await city.person({ role: "superadmin" });
  const heidi = await city.person({ role: "department_head" });
  await city.run((db) =>
    db
      .update(people)
      .set({ leads: ["Streets"] })
      .where(eq(people.id, heidi.id)),
  );
  const head = new PlainBrowser(city.host, await city.session(heidi));
  const team = await head.get("/admin/staff");
  expect(wordsOf(team)).toContain("A new Mill Street");
  expect(wordsOf(team)).not.toContain("The park");
  expect(linksOf(team)).not.toContain("/admin/staff/many");
  const email = `pat@${city.city.slug}.example`;
  const asked = { email, role: "project_moderator" };
  // The one project that there is for them is ticked.
  const without = { ...asked, projects: null };
  const form = await refuse(head, await head.form("/admin/staff/new", "email"), without, ["projects"]);
  await save(head, form, { ...asked, projects: own.id }, /on its way.*pat@/);
  const anew = (more: Record<string, string>) =>
    head.form("/admin/staff/new", "email").then((form) => head.send(form, { email: `x${email}`, ...more }));
  expect((await anew({ role: "project_moderator", projects: other.id })).status).toBe(404);
  const further = await anew({ role: "moderator", projects: own.id });
  expect(wordsOf(further)).toContain("You may not do this here");
  expect((await head.get(`/admin/projects/${other.id}/moderators`)).status).toBe(404);
  expect((await head.get(`/admin/staff/${superadmin.id}`)).status).toBe(404);
  const mo = await city.person({ role: "moderator", firstName: "Mo", lastName: "Inside" });
  const named = await head.form(`/admin/projects/${own.id}/moderators`, "people");
  expect(wordsOf(await save(head, named, { people: mo.id }, "It holds at once"))).toContain("Mo Inside");
}

/** The team, the moderators' decisions, and accounts. */
export const peopleJourneys: Journeys = {
  "/staff": async (staff, city) => {
    expect(linksOf(await staff.get("/admin/staff"))).toContain("/admin/staff/new");
    await staysInDepartment(city);
  },

  "/staff/new": async (staff, { city, host }) => {
    const email = `mo@${city.slug}.example`;
    const wrong = { email: "mo at example", firstName: "Mo", lastName: "Dera", jobTitle: "Editor" };
    const form = await refuse(staff, await staff.form("/admin/staff/new", "email"), wrong, ["email"]);
    await save(staff, form, { ...wrong, email, role: "moderator" }, /on its way.*not here yet.*mo@/);
    const { links } = await mailTo(email);
    const link = new URL(links.find((one) => one.includes("/invitation?token=")) ?? "");
    const way = link.pathname + link.search;
    const invited = new PlainBrowser(host);
    const signIn = linksOf(await invited.get(way)).find((one) => one.includes("/sign-in?next=")) ?? "";
    const asked = await invited.send(await invited.form(signIn, "email"), { email });
    const { code = "" } = await mailTo(email, 1);
    expect((await allMailTo(email)).length).toBe(2);
    await invited.follow(asked);
    const typed = await invited.send(await invited.form("/sign-in/code", "code"), { code });
    expect(decodeURIComponent(typed.headers.location ?? "")).toContain(way);
    expect((await invited.get("/admin")).status).toBe(404);
    const accepted = await invited.send(await invited.form(way, "token"));
    expect(accepted.headers.location).toMatch(/\/admin$/);
    expect((await invited.get("/admin/moderation")).status).toBe(200);
    expect((await invited.get("/admin/settings")).status).toBe(404);
    expect(wordsOf(await invited.get(way))).toContain("accepted already");
    expect(wordsOf(await staff.get("/admin/staff"))).not.toContain("not here yet");
  },

  "/settings/team": async (staff, city) => {
    const path = "/admin/settings/team";
    const roles = async () =>
      (await staff.form("/admin/staff/new", "email")).fields.map(({ value }) => value);
    expect(await roles()).not.toContain("external_moderator");
    const right = { externalModerators: "on" };
    await save(staff, await staff.form(path, "externalModerators"), right, "It holds at once");
    await expectSaved(staff, path, right);
    expect(await roles()).toContain("external_moderator");
    const { id } = await startProject(city);
    const email = `outside@${city.city.slug}.example`;
    const asked = { email, role: "external_moderator" };
    const form = await refuse(staff, await staff.form("/admin/staff/new", "email"), asked, ["projects"]);
    await save(staff, form, { ...asked, projects: id }, /on its way.*A new Mill Street/);
  },

  "/staff/many": async (staff, city) => {
    const path = "/admin/staff/many";
    const address = (name: string) => `${name}@${city.city.slug}.example`;
    const broken = `${address("a")},"A`;
    const form = await refuse(staff, await staff.form(path, "list"), { list: broken }, ["list"]);
    const list = [`${address("a")},Ada,Good`, "nobody at all", address("b"), address("a")].join("\n");
    const looked = await staff.send(form, { list });
    const preview = await staff.follow(looked);
    expect(wordsOf(preview)).toMatch(
      /2 people can be invited, 2 lines cannot.*no e-mail address.*further up/,
    );
    const [send] = formsIn(preview.text, looked.headers.location ?? "");
    if (!send) throw new Error("nobody can be invited");
    const sent = await save(staff, send, {}, /of 2 mails are sent.*not here yet/);
    expect(wordsOf(sent)).toContain(address("b"));
    await mailTo(address("a"));
    const [resend, revoke] = formsIn((await staff.get("/admin/staff")).text, "/admin/staff");
    if (!resend || !revoke) throw new Error("nothing can be done about an invitation");
    await save(staff, resend, {}, "two more weeks");
    await save(staff, revoke, {}, "leads nowhere");
    await changeSettings(city, { answeringDepartment: "Parks" });
    await refuse(staff, await staff.form(path, "list"), { role: "department_head", list: address("c") }, [
      "leads",
    ]);
  },

  "/staff/[id]": async (staff, city) => {
    const person = await city.person({ role: "moderator", firstName: "Lin", lastName: "Lee" });
    const { id } = person;
    const path = `/admin/staff/${id}`;
    const wrong = { jobTitle: "x".repeat(81), department: "Parks" };
    const form = await refuse(staff, await staff.form(path, "jobTitle"), wrong, ["jobTitle"]);
    const right = { jobTitle: "Gardener", department: "Parks", role: "superadmin" };
    await save(staff, form, right, "It holds at once");
    await expectSaved(staff, path, right);
    const [, remove] = await staff.forms(path);
    await setUpFactor(city, { ...person, role: "superadmin" }, await city.session(person));
    const reset = (await staff.forms(path))[1];
    if (!reset) throw new Error("a second factor cannot be taken away");
    await save(staff, reset, {}, "Their second step is gone");
    if (!remove) throw new Error("nobody can be taken off the team");
    expect(wordsOf(await save(staff, remove, {}, "no longer on the team"))).not.toContain("Lin Lee");
  },

  "/sign-in": async (staff, city) => {
    const path = "/admin/sign-in";
    const provider = await startOidcProvider([`${addressOf(city.host)}/api/auth/callback/oidc`]);
    const right = { label: "City card", issuer: provider.issuer, clientId: "c", clientSecret: "secret" };
    const wrong = { ...right, label: "", clientSecret: "" };
    const form = await refuse(staff, await staff.form(path, "issuer"), wrong, ["label"]);
    await refuse(staff, form, { ...right, clientSecret: "" }, ["clientSecret"]);
    const saved = await staff.send(form, right);
    await provider.close();
    expect(saved.status).toBe(200);
    expect((await new PlainBrowser(city.host).get("/sign-in")).text).toContain("City card");
  },

  "/moderation": async (staff, city) => {
    const { code } = await postIdea(city, { title: "Buy my watches" });
    const reporter = new PlainBrowser(city.host);
    const report = await reporter.form(`/ideas/${code}/report`, "reason");
    await refuse(reporter, report, { note: "They sell things here." }, ["reason"]);
    const sent = await reporter.send(report, { reason: "advertising", note: "They sell things here." });
    expect(wordsOf(sent)).toContain("Thank you");
    const queue = await staff.get("/admin/moderation?view=reported");
    expect(wordsOf(queue)).toContain("Buy my watches");
  },

  "/moderation/[kind]/[id]": async (staff, city) => {
    const { id } = await postIdea(city, { title: "Buy my watches" });
    const path = `/admin/moderation/idea/${id}`;
    const wrong = { explanation: "no" };
    const form = await refuse(staff, await staff.form(path, "rule"), wrong, ["rule", "explanation"]);
    const because = "It sells something and asks for nothing.";
    await save(staff, form, { rule: "advertising", explanation: because }, "It is gone");
    expect((await readIdea(city, id)).visibility).toBe("removed");
    expect(wordsOf(await new PlainBrowser(city.host).get("/record"))).toContain(because);
    const back = await refuse(staff, await staff.form(path, "explanation"), wrong, ["explanation"]);
    await save(staff, back, { explanation: "We were mistaken about this one." }, "It is back");
    expect((await readIdea(city, id)).visibility).toBe("public");
  },

  "/moderation/people": async (staff) => {
    expect((await staff.get("/admin/moderation/people")).status).toBe(200);
  },
};
