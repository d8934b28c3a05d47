import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { events } from "@/db/schema/events";
import { milestones } from "@/db/schema/milestones";
import { quarterlyUpdates } from "@/db/schema/updates";
import { newId } from "@/lib/base/ids";
import { versionOf } from "@/lib/cities/editing";
import { leaveUpdateOut, saveWord, sendUpdateNow } from "@/lib/insight/updates/commands";
import { updateInHand } from "@/lib/insight/updates/in-hand";
import { readUpdatePlan } from "@/lib/insight/updates/queries";
import { wordShown } from "@/lib/insight/updates/shown";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { startProject } from "@/tests/support/projects";
import { mailsOf, policyMaker } from "@/tests/support/updates";

const edition = "launch";

function managing<Result>(here: TestCity, actor: Person, work: (given: Given) => Promise<Result>) {
  return here.run((db) => work({ db, actor, city: here.city }));
}
type Given = Parameters<typeof sendUpdateNow>[0];

it("only superadmins manage it: neither moderators nor those who get it, nor citizens", async () => {
  const here = await createTestCity();
  for (const role of ["citizen", "policy_maker", "moderator"] as const) {
    const actor = await here.person({ role });
    const attempts = [
      () => managing(here, actor, (given) => sendUpdateNow(given, { edition })),
      () => managing(here, actor, (given) => leaveUpdateOut(given, { edition, out: "yes" })),
      () =>
        managing(here, actor, (given) => saveWord(given, { edition, version: "", word: { en: "Hello" } })),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow("errors.forbidden");
  }
  expect(await here.run((db) => db.$count(quarterlyUpdates))).toBe(0);
});

it("a word stands in the mail of each language; sent once, it is over", async () => {
  const here = await createTestCity();
  const superadmin = await here.superadmin();
  await Promise.all([policyMaker(here), policyMaker(here, "fr"), policyMaker(here, "ar")]);
  const word = { en: "A good quarter.", fr: "Un bon trimestre." };
  const shown = versionOf(wordShown({ word: {} }, here.city.locales));
  const save = (version: string, text: typeof word) =>
    managing(here, superadmin, (given) => saveWord(given, { edition, version, word: text }));
  expect(await save(shown, word)).toEqual({ ok: true });
  expect(await save(shown, { ...word, en: "Written meanwhile." })).toMatchObject({
    ok: false,
    conflict: { theirs: { "word.en": "A good quarter." } },
  });
  const send = () => managing(here, superadmin, (given) => sendUpdateNow(given, { edition }));
  const outcomes = await Promise.allSettled([send(), send(), send()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  await expect(send()).rejects.toThrow("update.refused.over");
  const mails = await mailsOf(here, "update");
  expect(mails).toHaveLength(3);
  expect(mails.filter(({ text }) => text.startsWith("> A good quarter."))).toHaveLength(2);
  expect(mails.filter(({ text }) => text.startsWith("> Un bon trimestre."))).toHaveLength(1);
  const { earlier, hand } = await here.run((db) => readUpdatePlan(db, here.city));
  expect(earlier).toMatchObject([{ edition, count: 3 }]);
  expect(hand.edition).toMatch(/^\d{4}-Q\d$/);
  const told = await here.run((db) =>
    db
      .select({ data: events.data })
      .from(events)
      .where(eq(events.verb, "city.updateChanged"))
      .orderBy(events.recordedAt),
  );
  expect(told.map(({ data }) => data.change)).toEqual(["word", "sent"]);
});

it("left out, it can be taken back in until its day, and is passed over after that", async () => {
  const here = await createTestCity();
  const superadmin = await here.superadmin();
  await policyMaker(here);
  const leave = (out: "yes" | "no") =>
    managing(here, superadmin, (given) => leaveUpdateOut(given, { edition, out }));
  await leave("yes");
  const { dueOn } = await here.run((db) => updateInHand(db, new Date().toISOString().slice(0, 10)));
  await leave("no");
  await leave("yes");
  expect(await here.run((db) => updateInHand(db, dueOn))).toMatchObject({ edition, leftOut: true });
  const after = new Date(Date.parse(dueOn) + 40 * 86_400_000).toISOString().slice(0, 10);
  expect((await here.run((db) => updateInHand(db, after))).edition).not.toBe(edition);
});

it("is sent neither to nobody nor before its draft is complete", async () => {
  const here = await createTestCity();
  const superadmin = await here.superadmin();
  const send = (named: string) =>
    managing(here, superadmin, (given) => sendUpdateNow(given, { edition: named }));
  await expect(send(edition)).rejects.toThrow("update.refused.nobody");
  await policyMaker(here);
  await here.run((db) =>
    db.insert(quarterlyUpdates).values({ edition, dueOn: "2100-01-01", sentAt: new Date() }),
  );
  const { hand, today } = await here.run((db) => readUpdatePlan(db, here.city));
  if (today < hand.from) await expect(send(hand.edition)).rejects.toThrow("update.refused.early");
  else await send(hand.edition);
});

it("what was promised, kept and late in the quarter stands in the mail, each late step with its page", async () => {
  const here = await createTestCity();
  const superadmin = await here.superadmin();
  await policyMaker(here);
  const project = await startProject(here);
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  const step = { projectId: project.id, department: "Parks", createdAt: ago(60) };
  await here.run((db) =>
    db.insert(milestones).values([
      { ...step, id: newId(), title: { en: "Lime trees" }, dueAt: ago(5) },
      { ...step, id: newId(), title: { en: "Benches" }, dueAt: ago(5), doneAt: ago(9) },
      { ...step, id: newId(), title: { en: "Taps" }, dueAt: ago(-5), createdAt: ago(200) },
    ]),
  );
  await managing(here, superadmin, (given) => sendUpdateNow(given, { edition }));
  const [mail] = await mailsOf(here, "update");
  // The two steps, and that the project says what came of it.
  expect(mail?.text).toMatch(/3 promises were made in these months\. 1 was kept, 1 is late or came late/);
  expect(mail?.text).toMatch(/Lime trees.*was due/s);
  expect(mail?.text).toContain(`/projects/${project.code}`);
  expect(mail?.text).toMatch(/\/promises\?from=\d{4}-\d\d-\d\d&to=/);
  expect(mail?.text).not.toContain("Taps");
});
