import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reports } from "@/db/schema/discussion";
import { mails } from "@/db/schema/events";
import { people, sessions } from "@/db/schema/people";
import { newId } from "@/lib/base/ids";
import {
  approveContribution,
  keepContribution,
  removeContribution,
  restoreContribution,
} from "@/lib/moderation/commands";
import { listRecord } from "@/lib/moderation/queries";
import { countQueue, listQueue } from "@/lib/moderation/queue";
import { suspendPerson, unsuspendPerson } from "@/lib/moderation/suspending/commands";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings, postIdea, readIdea, within } from "@/tests/support/idea";

const removal = { rule: "advertising", explanation: "This sells something." } as const;

async function reported() {
  const here = await createTestCity();
  const moderator = await here.person({ role: "moderator" });
  const idea = await postIdea(here);
  const subject = { kind: "idea", id: idea.id } as const;
  await here.run((db) => db.insert(reports).values({ id: newId(), ideaId: idea.id, reason: "advertising" }));
  return { here, moderator, idea, subject };
}

function record(here: TestCity) {
  return here.run((db) => listRecord(db, { rule: null, after: null, limit: 10 }));
}

test("a removed idea leaves the page and the queue, its author is told, and the record names nobody", async () => {
  const { here, moderator, idea, subject } = await reported();
  expect(await here.run(countQueue)).toMatchObject({ all: 1, reported: 1 });
  await within(here, moderator, (context) => removeContribution(context, { ...subject, ...removal }));
  expect(await readIdea(here, idea.id)).toMatchObject({
    visibility: "removed",
    removedReason: "advertising",
  });
  expect(await here.run(countQueue)).toMatchObject({ all: 0 });
  const [mail] = await here.run((db) => db.select().from(mails).where(eq(mails.personId, idea.author.id)));
  expect(mail?.text).toContain(removal.explanation);
  const entries = await record(here);
  expect(entries).toMatchObject([{ decision: "removed", kind: "idea", rule: "advertising" }]);
  expect(JSON.stringify(entries)).not.toContain(idea.author.lastName);
});

test("removing twice decides once, and bringing it back is in the record too", async () => {
  const { here, moderator, idea, subject } = await reported();
  const remove = () =>
    within(here, moderator, (context) => removeContribution(context, { ...subject, ...removal }));
  await Promise.all([remove(), remove()]);
  const back = { ...subject, explanation: "That was our mistake." };
  await within(here, moderator, (context) => restoreContribution(context, back));
  expect((await readIdea(here, idea.id)).visibility).toBe("public");
  expect((await record(here)).map((entry) => entry.decision)).toEqual(["restored", "removed"]);
});

test("what may stay stays, its reports are answered, and the public record says nothing of it", async () => {
  const { here, moderator, idea, subject } = await reported();
  await within(here, moderator, (context) => keepContribution(context, subject));
  expect((await readIdea(here, idea.id)).visibility).toBe("public");
  expect(await here.run(countQueue)).toMatchObject({ all: 0 });
  expect(await record(here)).toEqual([]);
});

test("a new account's idea is published by staff, and the city's time runs from then", async () => {
  const here = await createTestCity();
  await changeSettings(here, { reviewNewAccounts: true });
  const author = await here.person({ reviewed: false });
  const idea = await postIdea(here, { author });
  const [item] = await here.run((db) => listQueue(db, { view: "waiting", after: null, limit: 5 }));
  expect(item).toMatchObject({ kind: "idea", id: idea.id, waiting: true });
  const moderator = await here.person({ role: "moderator" });
  await within(here, moderator, (context) => approveContribution(context, { kind: "idea", id: idea.id }));
  expect(await readIdea(here, idea.id)).toMatchObject({ visibility: "public", dueAt: expect.any(Date) });
  const [row] = await here.run((db) => db.select().from(people).where(eq(people.id, author.id)));
  expect(row?.reviewedAt).toBeInstanceOf(Date);
});

test("citizens decide nothing, and another city's contribution does not exist", async () => {
  const [{ here, subject }, elsewhere] = [await reported(), await reported()];
  const citizen = await here.person();
  const asCitizen = within(here, citizen, (context) =>
    removeContribution(context, { ...subject, ...removal }),
  );
  await expect(asCitizen).rejects.toThrow("errors.forbidden");
  const foreign = within(here, await here.person({ role: "moderator" }), (context) =>
    removeContribution(context, { ...elsewhere.subject, ...removal }),
  );
  await expect(foreign).rejects.toThrow("errors.notFound");
});

test("a suspended account is signed out at once; staff and oneself cannot be suspended by a moderator", async () => {
  const here = await createTestCity();
  const moderator = await here.person({ role: "moderator" });
  const citizen = await here.person();
  await here.session(citizen);
  const suspend = (id: string) =>
    within(here, moderator, (context) => suspendPerson(context, { id, reason: "Insults, again and again." }));
  await suspend(citizen.id);
  const left = await here.run((db) => db.select().from(sessions).where(eq(sessions.personId, citizen.id)));
  expect(left).toEqual([]);
  await within(here, moderator, (context) => unsuspendPerson(context, { id: citizen.id }));
  await expect(suspend(moderator.id)).rejects.toThrow("moderation.refused.self");
  await expect(suspend((await here.superadmin()).id)).rejects.toThrow("moderation.refused.staff");
});
