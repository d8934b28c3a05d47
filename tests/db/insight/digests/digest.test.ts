import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { neighbourhoods } from "@/db/schema/city";
import { reports } from "@/db/schema/discussion";
import { milestones } from "@/db/schema/milestones";
import { people } from "@/db/schema/people";
import { staffDigests } from "@/db/schema/updates";
import { newId } from "@/lib/base/ids";
import { dueAfterDays } from "@/lib/ideas/promise";
import { followDigest } from "@/lib/insight/digests/digest";
import { finishMail } from "@/lib/mail/finish";
import { readUnsubscribeToken } from "@/lib/mail/unsubscribe";
import { countWaiting } from "@/lib/moderation/queue";
import { unsubscribe } from "@/lib/people/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, changeSettings, postIdea } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";
import { clockAt, mailsOf } from "@/tests/support/updates";

/** A Monday on which clocks have just changed in most of Europe. */
const monday = "2026-10-26";

async function digestAt(here: TestCity, day: string, hour = 7): Promise<void> {
  const now = clockAt(here, day, hour);
  await here.run((db) => followDigest(db, here.city, { now, countWaiting }));
}

async function owe(here: TestCity, title: string, inDays: number) {
  const { id } = await postIdea(here, { title });
  const dueAt = dueAfterDays(clockAt(here, monday, 12), inDays, here.city.timeZone);
  await changeIdea(here, id, { dueAt, dueReason: "posted" });
  return id;
}

describe("on Monday morning", () => {
  it("staff are told once what is late, due this week, unanswered and reported", async () => {
    const here = await createTestCity();
    const late = await owe(here, "Late bench", -2);
    await owe(here, "Soon shade", 6);
    await owe(here, "Next week's", 7);
    await here.run((db) =>
      db.insert(reports).values({ id: newId(), ideaId: late, reporterId: null, reason: "other" }),
    );
    await digestAt(here, monday, 6);
    await digestAt(here, "2026-10-25", 12);
    await digestAt(here, "2026-10-27", 12);
    await digestAt(here, "2026-10-31", 12);
    expect(await mailsOf(here, "digest")).toEqual([]);
    await Promise.all(Array.from({ length: 5 }, () => digestAt(here, monday)));
    await digestAt(here, monday, 15);
    const [mail, ...more] = await mailsOf(here, "digest");
    expect(more).toEqual([]);
    expect(mail?.recipient).toBe(here.superadminEmail);
    expect(mail?.subject).toBe(`${here.city.name}: what waits for you this week`);
    expect(mail?.text).toMatch(
      /1 answer is late.*Late bench.*1 answer is due.*Soon shade.*3 ideas that nobody has answered.*1 contribution to look at/s,
    );
    expect(mail?.text).not.toContain("Next week's");
    await digestAt(here, "2026-11-02");
    expect(await mailsOf(here, "digest")).toHaveLength(2);
  });

  it("promised steps that are late or due this week are told to whose department promised them", async () => {
    const here = await createTestCity();
    const project = await startProject(here);
    const gardener = await here.person({ role: "department_head" });
    await here.run((db) =>
      db
        .update(people)
        .set({ leads: ["Parks"] })
        .where(eq(people.id, gardener.id)),
    );
    const step = (title: string, department: string, inDays: number) => ({
      ...{ id: newId(), projectId: project.id, title: { en: title }, department },
      dueAt: dueAfterDays(clockAt(here, monday, 12), inDays, here.city.timeZone),
    });
    await here.run((db) =>
      db
        .insert(milestones)
        .values([step("Lime trees", "Parks", -3), step("Taps", "Parks", 30), step("Kerbs", "Roads", 2)]),
    );
    await digestAt(here, monday);
    const told = await mailsOf(here, "digest");
    const of = (id: string | null) => told.find(({ personId }) => personId === id)?.text ?? "";
    expect(of(gardener.id)).toMatch(/promised steps.*Lime trees.*was due/is);
    expect(of(gardener.id)).not.toMatch(/Taps|Kerbs/);
    const rest = told.find(({ personId }) => personId !== gardener.id)?.text ?? "";
    expect(rest).toContain("Kerbs");
    expect(rest).not.toContain("Lime trees");
  });

  it("nobody is told anything where nothing waits, nor citizens and policy makers ever", async () => {
    const here = await createTestCity();
    await here.person({ role: "policy_maker" });
    await digestAt(here, monday);
    expect(await mailsOf(here, "digest")).toEqual([]);
    expect(await here.run((db) => db.$count(staffDigests))).toBe(0);
    await owe(here, "A shady bench", 1);
    await digestAt(here, monday);
    expect((await mailsOf(here, "digest")).map(({ recipient }) => recipient)).toEqual([here.superadminEmail]);
  });

  it("what nobody was told on Monday is made up once, on the next working day, and only then", async () => {
    const here = await createTestCity();
    await digestAt(here, "2026-10-19");
    await owe(here, "A shady bench", 1);
    // The worker is away on Monday and on Tuesday's early morning.
    await digestAt(here, "2026-10-27", 6);
    expect(await mailsOf(here, "digest")).toEqual([]);
    await Promise.all([digestAt(here, "2026-10-27", 9), digestAt(here, "2026-10-27", 9)]);
    await digestAt(here, "2026-10-28", 9);
    expect(await mailsOf(here, "digest")).toHaveLength(1);
    await digestAt(here, "2026-11-02");
    expect(await mailsOf(here, "digest")).toHaveLength(2);
    // That Monday was worked on: whoever had nothing then is not told on a Tuesday.
    await here.person({ role: "moderator" });
    await digestAt(here, "2026-11-03", 9);
    expect(await mailsOf(here, "digest")).toHaveLength(2);
  });

  for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
    it(`it is Monday by the clocks of ${zone}`, async () => {
      const here = await createTestCity({ timeZone: zone });
      await owe(here, "A shady bench", 1);
      await digestAt(here, monday, 6);
      expect(await mailsOf(here, "digest")).toEqual([]);
      await digestAt(here, monday, 7);
      expect(await mailsOf(here, "digest")).toHaveLength(1);
    });
  }
});

describe("each of the staff", () => {
  it("hears in their language of their own department's, and can end it by the link, and only this", async () => {
    const here = await createTestCity();
    await changeSettings(here, { answeringDepartment: "Parks" });
    const id = await owe(here, "For the parks", 1);
    await changeIdea(here, id, { answeredAt: new Date() });
    const gardener = await here.person({ role: "moderator" });
    await here.run((db) =>
      db.update(people).set({ department: "parks", locale: "fr" }).where(eq(people.id, gardener.id)),
    );
    await digestAt(here, monday);
    const [mail, ...more] = await mailsOf(here, "digest");
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ personId: gardener.id });
    expect(mail?.subject).toContain("ce qui vous attend cette semaine");
    if (!mail) throw new Error("no mail");
    const { headers, text } = finishMail(here.city, mail, "fr");
    const token = /token=([^>]+)/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
    expect(text).toContain("Plus d’e-mail le lundi");
    expect(readUnsubscribeToken(here.id, token)).toEqual({ personId: gardener.id, topic: "digests" });
    expect(await here.run((db) => unsubscribe(db, here.id, token))).toBe(true);
    const [row] = await here.run((db) => db.select().from(people).where(eq(people.id, gardener.id)));
    expect(row).toMatchObject({ mailDigests: false, mailReminders: true, mailUpdates: true });
    await digestAt(here, "2026-11-02");
    expect((await mailsOf(here, "digest")).filter(({ personId }) => personId === gardener.id)).toHaveLength(
      1,
    );
  });

  it("is told of the whole city only where theirs is the whole city", async () => {
    const here = await createTestCity();
    await changeSettings(here, { answeringDepartment: "Parks" });
    const late = await owe(here, "For the parks", -1);
    await here.run((db) =>
      db.insert(reports).values({ id: newId(), ideaId: late, reporterId: null, reason: "other" }),
    );
    const head = await here.person({ role: "department_head" });
    const leads = ["Parks"];
    await here.run((db) => db.update(people).set({ leads }).where(eq(people.id, head.id)));
    const inside = await here.person({ role: "moderator" });
    await digestAt(here, monday);
    const told = await mailsOf(here, "digest");
    const textOf = ({ id }: { id: string }) => told.find(({ personId }) => personId === id)?.text ?? "";
    expect(textOf(head)).toContain("For the parks");
    expect(textOf(head)).not.toMatch(/that nobody has answered|to look at/);
    expect(textOf(inside)).toMatch(/1 idea that nobody has answered.*1 contribution to look at/s);
  });

  it("is given only tips that they may act on", async () => {
    const here = await createTestCity();
    const places = ["north", "south"].map((slug) => ({ id: newId(), slug, name: { en: slug } }));
    await here.run((db) => db.insert(neighbourhoods).values(places));
    await here.person({ role: "moderator" });
    await owe(here, "A shady bench", 1);
    await digestAt(here, monday);
    const told = (await mailsOf(here, "digest")).map(({ recipient, text }) => ({
      boss: recipient === here.superadminEmail,
      numbers: text.includes("no number of inhabitants"),
    }));
    expect(told).toHaveLength(2);
    expect(told.every(({ boss, numbers }) => boss === numbers)).toBe(true);
  });
});
