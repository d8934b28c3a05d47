import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { mails } from "@/db/schema/events";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { cities } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { dueAfterDays } from "@/lib/ideas/promise";
import { remind } from "@/lib/ideas/reminding/remind";
import { finishMail } from "@/lib/mail/finish";
import { readUnsubscribeToken } from "@/lib/mail/unsubscribe";
import { unsubscribe } from "@/lib/people/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, changeSettings, postIdea } from "@/tests/support/idea";

const noon = zoneAt(12);

describe("once a day", () => {
  it("staff get one mail with what is late and what falls due, and the ideas' own pages in it", async () => {
    const here = await createTestCity({ timeZone: noon, locales: ["en"] });
    await owe(here, { title: "Late bench", inDays: -2 });
    await owe(here, { title: "Soon <b>shade</b>", inDays: 3 });
    await owe(here, { title: "Next month", inDays: 4 });
    await remind({ cityId: here.id });
    const [mail, ...more] = await remindersOf(here);
    expect(more).toEqual([]);
    expect(mail?.recipient).toBe(here.superadminEmail);
    expect(mail?.subject).toContain("2 ideas wait");
    expect(mail?.text).toMatch(
      /1 answer is late.*Late bench \(was due.*1 answer is due.*Soon <b>shade<\/b>/s,
    );
    expect(mail?.text).not.toContain("Next month");
    expect(mail?.html).not.toContain("<b>shade");
    const [idea] = await here.run((db) => db.select().from(ideas).where(eq(ideas.title, "Late bench")));
    expect(mail?.text).toContain(`http://${here.host}:3000/ideas/${idea?.code}`);
  });

  it("and never twice for a day, whether the job runs again or on five workers at once", async () => {
    const here = await createTestCity({ timeZone: noon });
    await owe(here, { inDays: 1 });
    await Promise.all(Array.from({ length: 5 }, () => remind({ cityId: here.id })));
    await remind({ cityId: here.id });
    expect(await remindersOf(here)).toHaveLength(1);
    await here.run((db) =>
      db
        .update(mails)
        .set({ createdAt: new Date(Date.now() - 24 * 3_600_000) })
        .where(eq(mails.kind, "reminder")),
    );
    await remind({ cityId: here.id });
    expect(await remindersOf(here)).toHaveLength(2);
  });

  it("not before seven on the city's own clock", async () => {
    const here = await createTestCity({ timeZone: zoneAt(5) });
    await owe(here, { inDays: -1 });
    await remind({ cityId: here.id });
    expect(await remindersOf(here)).toEqual([]);
    await withPlatform((db) => db.update(cities).set({ timeZone: noon }).where(eq(cities.id, here.id)));
    await remind({ cityId: here.id });
    expect(await remindersOf(here)).toHaveLength(1);
  });

  it("and nothing when nothing is due, the idea is hidden, or the city is away", async () => {
    const here = await createTestCity({ timeZone: noon });
    await owe(here, { inDays: 20 });
    const hidden = await owe(here, { inDays: -1 });
    await changeIdea(here, hidden, { visibility: "removed" });
    await remind({ cityId: here.id });
    expect(await remindersOf(here)).toEqual([]);
    const away = await createTestCity({ timeZone: noon });
    await owe(away, { inDays: -1 });
    await withPlatform((db) => db.update(cities).set({ state: "suspended" }).where(eq(cities.id, away.id)));
    await remind({ cityId: away.id });
    expect(await remindersOf(away)).toEqual([]);
  });
});

describe("who has to answer", () => {
  let here: TestCity;

  beforeAll(async () => {
    here = await createTestCity({ timeZone: noon, locales: ["en", "fr"] });
    await changeSettings(here, { answeringDepartment: "Parks" });
    await owe(here, { title: "For the parks", inDays: 1 });
  });

  it("is the department's own people, in their language; others hear only where it has nobody", async () => {
    const gardener = await here.person({ role: "moderator", email: `g@${here.city.slug}.example` });
    await here.person({ role: "citizen" });
    await here.run((db) =>
      db.update(people).set({ department: " parks", locale: "fr" }).where(eq(people.id, gardener.id)),
    );
    await remind({ cityId: here.id });
    const [mail, ...more] = await remindersOf(here);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ personId: gardener.id, recipient: `g@${here.city.slug}.example` });
    expect(mail?.subject).toContain("attend une réponse");
    expect(mail?.text).toContain("/fr/ideas/");
  });

  it("can end these mails by the link in one, and only these; then somebody else is told", async () => {
    const [mail] = await remindersOf(here);
    if (!mail?.personId) throw new Error("no mail");
    const { headers } = finishMail(here.city, mail, "en");
    const token = /token=([^>]+)/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
    expect(readUnsubscribeToken(here.id, token)).toMatchObject({ topic: "reminders" });
    expect(await here.run((db) => unsubscribe(db, here.id, token))).toBe(true);
    const [person] = await here.run((db) =>
      db
        .select()
        .from(people)
        .where(eq(people.id, mail.personId ?? "")),
    );
    expect(person).toMatchObject({ mailReminders: false, mailAnswers: true, mailReplies: true });
    await here.run((db) => db.delete(mails));
    await remind({ cityId: here.id });
    expect((await remindersOf(here)).map(({ recipient }) => recipient)).toEqual([here.superadminEmail]);
  });

  it("is a head for the departments led alone, whatever the head's own is called", async () => {
    const head = await here.person({ role: "department_head" });
    const led = { leads: ["Parks"], department: "Schools" };
    await here.run((db) => db.update(people).set(led).where(eq(people.id, head.id)));
    await here.run((db) => db.delete(mails));
    await remind({ cityId: here.id });
    expect((await remindersOf(here)).map(({ personId }) => personId)).toEqual([head.id]);
    await here.run((db) => db.delete(mails));
    await here.run((db) =>
      db
        .update(people)
        .set({ leads: ["Schools"] })
        .where(eq(people.id, head.id)),
    );
    await remind({ cityId: here.id });
    expect((await remindersOf(here)).map(({ recipient }) => recipient)).toEqual([here.superadminEmail]);
  });
});

async function owe(here: TestCity, { title = "A shady bench", inDays }: { title?: string; inDays: number }) {
  const { id } = await postIdea(here, { title });
  const dueAt = dueAfterDays(new Date(), inDays, here.city.timeZone);
  await changeIdea(here, id, { dueAt, dueReason: "posted" });
  return id;
}

function remindersOf(here: TestCity) {
  return here.run((db) => db.select().from(mails).where(eq(mails.kind, "reminder")).orderBy(mails.createdAt));
}

/** A zone in which clocks show this hour now. Its name counts the other way round (POSIX). */
function zoneAt(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}
