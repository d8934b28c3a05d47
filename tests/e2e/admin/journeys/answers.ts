import { eq } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import { cityHosts } from "@/db/schema/platform";
import { newId } from "@/lib/base/ids";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { mailTo } from "@/tests/support/e2e/inbox";
import type { Form, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { expectSaved, type Journeys, preview, refuse, save } from "./journey";

/** What the city promises and who answers, where it can be found, and who may look in. */
export const answersJourneys: Journeys = {
  "": async (staff) => {
    const first = await staff.form("/admin", "step");
    await save(staff, first, {}, "One step less");
  },

  "/ideas": async (staff, city) => {
    const { code } = await postIdea(city, { title: "Benches by the river" });
    const inbox = await staff.get("/admin/ideas?view=all&status=proposed");
    expect(linksOf(inbox).some((link) => link.includes(`/ideas/${code}`))).toBe(true);
    expect(wordsOf(await staff.get("/admin/ideas?view=all&status=done"))).not.toContain(
      "Benches by the river",
    );
    await postIdea(city, { title: "=1+1 fountains" });
    const list = await staff.form("/admin/ideas?view=all&q=fountains", "q");
    const table = await staff.send(list, { as: "csv" });
    expect(table.headers["content-type"]).toContain("text/csv");
    expect(table.text).toMatch(/^\uFEFF?Code,Link,Title,Text,/);
    // Only what the list shows, and nothing that a spreadsheet would compute.
    expect(table.text).toContain(",'=1+1 fountains,");
    expect(table.text).not.toContain("Benches");
    expect(wordsOf(await staff.get("/admin/audit?kind=answering"))).toContain("Downloaded ideas as a table");
  },

  "/ideas/[code]/merge": async (staff, city) => {
    const one = await postIdea(city, { title: "Benches by the river" });
    const into = await postIdea(city, { title: "Somewhere to sit by the river" });
    const path = `/admin/ideas/${one.code}/merge`;
    expect(linksOf(await staff.get(path))).toContain(`${path}?into=${into.code}`);
    expect(wordsOf(await staff.get(`${path}?into=${one.code}`))).toContain("cannot be merged with itself");
    const whole = await save(
      staff,
      await staff.form(`${path}?into=${into.code}`, "intoId"),
      {},
      "say the same",
    );
    expect(linksOf(whole)).toContain(path);
    await save(staff, await staff.form(path, "ideaId"), {}, "Benches by the river");
    expect(wordsOf(await staff.get(`/ideas/${into.code}`))).not.toContain("Benches by the river");
  },

  "/agenda": async (staff, city) => {
    const { id } = await postIdea(city, { title: "Benches by the river" });
    await changeIdea(city, id, { dueAt: daysAgo(2) });
    const other = await postIdea(city, { title: "Shade for the square" });
    await changeIdea(city, other.id, { status: "accepted", dueAt: null, dueReason: null });
    const agenda = await staff.get("/admin/agenda");
    expect(wordsOf(agenda)).toMatch(/Late.*Benches by the river.*without a date.*Shade for the square/);
    expect(linksOf(agenda).some((link) => link.includes("answer=1"))).toBe(true);
  },

  "/who": async (staff) => {
    expect(linksOf(await staff.get("/admin/staff"))).toContain("/admin/who");
    expect(wordsOf(await staff.get("/admin/who"))).toMatch(/Answer ideas, and promise.*Own department/);
  },

  "/insight": async (staff, city) => {
    const path = "/admin/insight";
    expect(linksOf(await staff.get(path)).some((link) => link.includes("/admin/tell"))).toBe(true);
    await postIdea(city, { title: "Benches by the river" });
    await followLedger(city.id, [figuresReader]);
    const month = await staff.get(path);
    expect(wordsOf(month)).toMatch(/1\s?People who took part/);
    const year = await staff.get(`${path}?range=year`);
    const file = linksOf(year).find((link) => link.includes("/export/engagement"));
    expect((await staff.get(file ?? "")).text.split("\n")).toHaveLength(14);
    const picture = await staff.get(linksOf(year).find((link) => link.endsWith("as=png")) ?? "");
    expect([picture.status, picture.headers["content-type"]]).toEqual([200, "image/png"]);
    expect((await staff.get(`${path}/export/nothing`)).status).toBe(404);
  },

  "/insight/update": async (staff, city) => {
    const path = "/admin/insight/update";
    expect(linksOf(await staff.get("/admin/insight"))).not.toContain(path);
    await postIdea(city, { title: "Benches by the river" });
    await followLedger(city.id, [figuresReader]);
    expect(linksOf(await staff.get("/admin/insight"))).toContain(path);
    expect(linksOf(await staff.get(path))).toContain("/admin/staff/new");
    const email = `vera@${city.city.slug}.example`;
    await city.person({ role: "policy_maker", email });
    const wrong = { "word.en": "x".repeat(601), "word.fr": "Bonjour" };
    const form = await refuse(staff, await staff.form(path, "version"), wrong, ["word.en"]);
    await save(staff, form, { "word.en": "Do read this.", "word.fr": "" }, "The mail below shows it");
    const mail = await staff.get(`${path}/mail?in=en`);
    expect(mail.text).toContain("Do read this.");
    expect(mail.headers["content-security-policy"]).toContain("sandbox");
    expect((await staff.get(`${path}/mail?in=ar`)).text).toContain('dir="rtl"');
    await save(staff, await staff.form(path, "out"), {}, "This one is left out");
    await save(staff, await staff.form(path, "out"), {}, "It goes on its day");
    const send = (await staff.forms(path)).find(
      ({ fields }) =>
        fields.some(({ name }) => name === "edition") &&
        !fields.some(({ name }) => ["out", "version"].includes(name)),
    );
    if (!send) throw new Error("it cannot be sent");
    expect(wordsOf(await save(staff, send, {}, "It is on its way"))).toMatch(/The first update\s?sent on/);
    const received = await mailTo(email);
    expect(received.subject).toContain("1 new idea, no answers");
    expect(received.text).toContain("> Do read this.");
  },

  "/insight/tips": async (staff, city) => {
    const path = "/admin/insight/tips";
    const { id } = await postIdea(city);
    await changeIdea(city, id, { dueAt: new Date(Date.now() - 86_400_000) });
    await followLedger(city.id, [figuresReader]);
    await save(staff, await tipForm(staff, "lateAnswers"), { state: "done" }, "Noted.");
    expect(wordsOf(await staff.get(path))).toMatch(/Still stands out.*1 answer is late.*1 answer is late/);
    await changeIdea(city, id, { dueAt: new Date(Date.now() + 86_400_000) });
    expect(wordsOf(await staff.get(path))).toMatch(
      /No longer stands out.*1 answer is late.*0 answers are late/,
    );
    const wrong = { "from.lateAnswers": "0", "from.fullWeek": "many" };
    const form = await refuse(staff, await staff.form(path, "version"), wrong, Object.keys(wrong));
    const right = { "from.lateAnswers": "3", "from.fullWeek": "" };
    await save(staff, form, right, "speak by these numbers");
    await expectSaved(staff, path, right);
  },

  "/insight/first-days": async (staff, city) => {
    const path = "/admin/insight/first-days";
    expect(wordsOf(await staff.get(path))).toContain("Nobody opened an account");
    const { author, code } = await postIdea(city, { title: "Benches by the river" });
    await city.run((db) =>
      db
        .update(people)
        .set({ createdAt: daysAgo(40) })
        .where(eq(people.id, author.id)),
    );
    await followLedger(city.id, [figuresReader]);
    const days = await staff.get(path);
    expect(wordsOf(days)).toMatch(/Posted an idea\s*1\s*0 \(0%\)/);
    expect(linksOf(days).some((link) => link.includes(`/ideas/${code}`))).toBe(true);
  },

  "/tell": async (staff, city) => {
    await city.run((db) =>
      db.insert(neighbourhoods).values([
        { id: newId(), slug: "north", name: { en: "North End" } },
        { id: newId(), slug: "quay", name: { en: "The Quay" } },
      ]),
    );
    expect(wordsOf(await staff.get("/admin/tell"))).toContain(city.host);
    const poster = wordsOf(await staff.get("/admin/tell?neighbourhood=quay"));
    expect(poster).toMatch(/What would make The Quay better\?.*area=quay/);
  },

  "/settings/promise": async (staff, city) => {
    await postIdea(city);
    const path = "/admin/settings/promise";
    const wrong = { promiseDays: "0", promiseSupports: "50", promiseSupportDays: "" };
    const mistakes = ["promiseDays", "promiseSupportDays"];
    const form = await refuse(staff, await staff.form(path, "promiseDays"), wrong, mistakes);
    const right = { promiseDays: "20", promiseSupports: "40", promiseSupportDays: "15" };
    const looked = await preview(staff, form, { ...right, scope: "sinceToday" }, /20.*1 idea/);
    await save(staff, looked.form, right, "The promise holds from now on");
    await expectSaved(staff, path, right);
  },

  "/settings/departments": async (staff) => {
    const path = "/admin/settings/departments";
    const form = await staff.form(path, "answeringDepartment");
    const topic = form.fields.find(({ name }) => name.startsWith("topic."))?.name ?? "";
    const wrong = { answeringDepartment: "x".repeat(81), [topic]: "Parks" };
    const again = await refuse(staff, form, wrong, ["answeringDepartment"]);
    const right = { ...wrong, answeringDepartment: "Citizens' office" };
    await save(staff, again, right, "signed by these departments");
    await expectSaved(staff, path, right);
  },

  "/settings/accounts": async (staff) => {
    const path = "/admin/settings/accounts";
    for (const review of ["on", null]) {
      await save(staff, await staff.form(path, "reviewNewAccounts"), { reviewNewAccounts: review }, "Saved");
      const { fields } = await staff.form(path, "reviewNewAccounts");
      const box = fields.find(({ name }) => name === "reviewNewAccounts");
      expect(box?.off).toBe(review ? undefined : true);
    }
  },

  "/settings/domains": async (staff, city) => {
    const path = "/admin/settings/domains";
    const add = await refuse(staff, await staff.form(path, "host"), { host: "localhost" }, ["host"]);
    const host = `ideas.${city.city.slug}.example`;
    const list = await save(staff, add, { host: `https://${host}/` }, "entries below");
    expect(wordsOf(list)).toContain(host);
    // Nobody answers at the name server that this run names: tests/e2e/admin/domain-setup.test.ts has one.
    const [check] = await staff.forms(path);
    if (!check) throw new Error("the domain cannot be checked");
    expect(wordsOf(await save(staff, check, {}, "did not answer"))).toContain("No answer");
    await city.run((db) =>
      db.update(cityHosts).set({ verifiedAt: new Date() }).where(eq(cityHosts.host, host)),
    );
    await refuse(staff, await staff.form(path, "seen"), {}, ["seen"]);
    const [, , remove] = await staff.forms(path);
    if (!remove) throw new Error("the domain cannot be removed");
    expect(wordsOf(await save(staff, remove, {}, "no longer answers"))).not.toContain(host);
  },

  "/settings/look-in": async (staff) => {
    const path = "/admin/settings/look-in";
    const form = await refuse(staff, await staff.form(path, "hours"), { hours: null }, ["hours"]);
    const open = await save(staff, form, { hours: "1" }, "may look in until");
    expect(wordsOf(open)).toContain("They may look in until");
    const [end] = await staff.forms(path);
    if (!end) throw new Error("looking in cannot be ended");
    await save(staff, end, {}, "may look in any more");
  },
};

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** The form of one tip on the dashboard: it tells its rule. */
async function tipForm(staff: PlainBrowser, rule: string): Promise<Form> {
  const forms = await staff.forms("/admin/insight");
  const found = forms.find(({ fields }) => fields.some((one) => one.name === "rule" && one.value === rule));
  if (!found) throw new Error(`The dashboard gives no tip ${rule}`);
  return found;
}
