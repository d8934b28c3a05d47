import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { databaseNow } from "@/db/clock";
import { mails } from "@/db/schema/events";
import { threadOf } from "@/lib/activities/thread";
import { dayOf } from "@/lib/base/wall-clock";
import { readColumns } from "@/lib/debates/read";
import { debateSheet } from "@/lib/debates/sheet";
import { followLedger } from "@/lib/events/reading/follow";
import { getTranslator } from "@/lib/i18n/translator";
import { withdrawOwnComment } from "@/lib/ideas/discussing/commands";
import { reportContribution } from "@/lib/ideas/reporting/commands";
import type { Counted } from "@/lib/insight/counted/filter";
import { countCounted, listCounted } from "@/lib/insight/counted/queries";
import { figuresReader } from "@/lib/insight/figures/reader";
import { approveContribution, removeContribution } from "@/lib/moderation/commands";
import { findCase } from "@/lib/moderation/queries";
import { countQueue, listQueue } from "@/lib/moderation/queue";
import type { Actor, Person } from "@/lib/people/actor";
import { exportMyData } from "@/lib/people/exporting/commands";
import { leaveCity } from "@/lib/people/leaving/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { mark, say, standingOf, startDebate, textOf } from "@/tests/support/debates";
import { pointsOf, settleScores } from "@/tests/support/engagement";
import { changeSettings, within } from "@/tests/support/idea";
import { moderatorOf } from "@/tests/support/moderators";
import { startProject } from "@/tests/support/projects";

/** A debate in a project that somebody moderates, beside a project that somebody else does. */
async function moderated() {
  const here = await createTestCity();
  const [own, other] = [await startProject(here), await startProject(here)];
  const debate = await startDebate(here, { projectId: own.id });
  return {
    ...{ here, debate, own, other },
    mo: await moderatorOf(here, [own.id]),
    stranger: await moderatorOf(here, [other.id]),
  };
}

async function shown(here: TestCity, actor: Actor, debate: { id: string }) {
  const standing = await standingOf(here, debate);
  const { for: pro } = await here.run(async (db) =>
    readColumns(
      db,
      { actor, threadId: await threadOf(db, debate.id), standing },
      { most: { for: 9, against: 9 }, also: [] },
    ),
  );
  return {
    shown: pro.shown.map(({ id }) => id),
    removed: pro.removed.map(({ text, removedReason }) => ({ text, removedReason })),
    count: pro.count,
  };
}

const queueOf = (here: TestCity, projectId: string) =>
  here.run((db) => listQueue(db, { view: "all", after: null, limit: 9, within: [projectId] }));

test("what a new account argues waits for staff, where its author alone sees it, and then counts", async () => {
  const { here, debate, own, other, mo, stranger } = await moderated();
  await changeSettings(here, { reviewNewAccounts: true });
  const author = { ...(await here.person()), reviewed: false };
  const { id, visible } = await say(here, author, debate, "for");
  expect(visible).toBe(false);
  expect(await shown(here, here.visitor(), debate)).toEqual({ shown: [], removed: [], count: 0 });
  expect(await shown(here, author, debate)).toEqual({ shown: [id], removed: [], count: 0 });
  expect(await queueOf(here, own.id)).toMatchObject([{ kind: "comment", id, onTitle: "Without cars?" }]);
  expect(await queueOf(here, other.id)).toEqual([]);
  const subject = { kind: "comment", id } as const;
  await expect(within(here, stranger, (context) => approveContribution(context, subject))).rejects.toThrow(
    "errors.forbidden",
  );
  await within(here, mo, (context) => approveContribution(context, subject));
  expect(await shown(here, here.visitor(), debate)).toEqual({ shown: [id], removed: [], count: 1 });
});

test("what somebody reports is decided by who moderates its project; a note stays, and its author hears why", async () => {
  const { here, debate, own, mo, stranger } = await moderated();
  const author = await here.person({ email: "author@example.org" });
  const { id } = await say(here, author, debate, "for", "An insult.");
  const report = { ideaId: null, commentId: id, reason: "insult", note: "" } as const;
  const reader = await here.person();
  for (const isNew of [true, false])
    expect(await here.run((db) => reportContribution({ db, actor: reader }, report))).toEqual({ isNew });
  expect(await here.run((db) => countQueue(db, [own.id]))).toMatchObject({ reported: 1 });
  const subject = { kind: "comment", id } as const;
  const removal = { ...subject, rule: "insult", explanation: "It insults people." } as const;
  await expect(within(here, stranger, (context) => removeContribution(context, removal))).rejects.toThrow(
    "errors.forbidden",
  );
  const found = await here.run((db) => findCase(db, subject));
  expect(found.contribution.on).toMatchObject({
    ...{ title: "Without cars?", text: "Between the bakery and the school.", projectId: own.id },
    path: `/take-part/${debate.code}/without-cars`,
  });
  await within(here, mo, (context) => removeContribution(context, removal));
  expect(await shown(here, here.visitor(), debate)).toEqual({
    ...{ shown: [], count: 0 },
    removed: [{ text: null, removedReason: "insult" }],
  });
  const [mail] = await here.run((db) => db.select().from(mails).where(eq(mails.personId, author.id)));
  expect(mail?.text).toContain("It insults people.");
  expect(mail?.text).toContain("Without cars?");
});

test("nothing can be reported that is not there to be read", async () => {
  const here = await createTestCity();
  const debate = await startDebate(here);
  const author = await here.person();
  const { id } = await say(here, author, debate, "for");
  const report = (commentId: string | null) =>
    here.run((db) =>
      reportContribution(
        { db, actor: here.visitor() },
        { ideaId: null, commentId, reason: "other", note: "" },
      ),
    );
  await expect(report(null)).rejects.toThrow("errors.notFound");
  await within(here, author, (context) => withdrawOwnComment(context, { commentId: id }));
  await expect(report(id)).rejects.toThrow("errors.notFound");
});

test("arguments, marks of the other side and being found helpful earn points as on ideas", async () => {
  const here = await createTestCity();
  const debate = await startDebate(here);
  const [pro, con] = [await here.person(), await here.person()];
  const own = await say(here, pro, debate, "for");
  await say(here, con, debate, "against");
  await mark(here, con, own.id);
  await settleScores(here);
  const deeds = async (person: Person) => (await pointsOf(here, person)).map(({ deed }) => deed).sort();
  expect(await deeds(con)).toEqual(["commentPosted", "listened"]);
  expect(await deeds(pro)).toEqual(["commentPosted", "foundHelpful"]);
});

test("the dashboard's for and against count arguments, in the city and in their project, and list them", async () => {
  const { here, debate, own } = await moderated();
  await say(here, await here.person(), debate, "for");
  await say(here, await here.person(), debate, "against", "Deliveries.");
  await followLedger(here.id, [figuresReader]);
  const counted = await here.run(async (db) => {
    const day = dayOf(await databaseNow(db), here.city.timeZone);
    const scope = { id: own.id, projectId: own.id, code: own.code, title: {} };
    const asked = { from: day, to: day, what: "contributions", scope } as const;
    const read = async (one: Counted) => ({
      count: await countCounted(db, one),
      rows: await listCounted(db, one, { after: "", limit: 9 }),
    });
    return [await read({ ...asked, kind: "against" }), await read(asked)];
  });
  const line = { about: { of: "debate", title: "Without cars?", code: debate.code } };
  expect(counted[0]).toMatchObject({ count: 1, rows: [{ kind: "against", text: "Deliveries.", ...line }] });
  expect(counted[1]?.count).toBe(2);
  expect(counted[1]?.rows.map(({ kind }) => kind).sort()).toEqual(["against", "for"]);
});

test("one's own arguments are in the personal export, and leave with whoever takes their words along", async () => {
  const here = await createTestCity();
  const debate = await startDebate(here);
  const [ada, other] = [await here.person(), await here.person()];
  const { id } = await say(here, ada, debate, "for", "Ada argues.");
  const theirs = await say(here, other, debate, "against");
  await mark(here, ada, theirs.id);
  const data = await here.run((db) => exportMyData({ db, actor: ada }, here.city));
  expect(data.comments).toMatchObject([
    { text: "Ada argues.", stance: "for", inDebate: `/take-part/${debate.code}` },
  ]);
  expect(data.helpfulMarks).toMatchObject([{ inDebate: `/take-part/${debate.code}` }]);
  await here.run((db) => leaveCity({ db, actor: ada, city: here.city }, { keep: false, stoneTitle: "Gone" }));
  expect(await textOf(here, id)).toBeUndefined();
  const { ranked } = await standingOf(here, debate);
  expect(ranked).toMatchObject({ for: [], against: [{ id: theirs.id, helpful: 0 }] });
});

test("the table for spreadsheets has each argument with what puts it there, and nobody's name", async () => {
  const here = await createTestCity();
  const debate = await startDebate(here);
  const [pro, con] = [await here.person({ firstName: "Ada" }), await here.person({ firstName: "Ben" })];
  const own = await say(here, pro, debate, "for", "=HYPERLINK(1)");
  await say(here, con, debate, "against", "Deliveries.");
  await mark(here, con, own.id);
  const t = getTranslator("en");
  const sheet = await here.run((db) => debateSheet(db, debate, { t, city: here.city }));
  expect(sheet.rows.map((row) => row.slice(0, 6))).toEqual([
    ["For", "=HYPERLINK(1)", 0, 0, 1, 1],
    ["Against", "Deliveries.", 0, 0, 0, 0],
  ]);
  expect(JSON.stringify(sheet)).not.toMatch(/Ada|Ben/);
});
