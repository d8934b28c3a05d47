import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reports } from "@/db/schema/discussion";
import { events } from "@/db/schema/events";
import { ideas } from "@/db/schema/ideas";
import { reportContribution } from "@/lib/ideas/reporting/commands";
import { reportInput } from "@/lib/ideas/reporting/input";
import type { Actor } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { say } from "@/tests/support/talk";

const report = (here: TestCity, actor: Actor, subject: { ideaId: string; commentId?: string }) =>
  here.run((db) =>
    reportContribution({ db, actor }, reportInput.parse({ ...subject, reason: "insult", note: "Look." })),
  );
const open = (here: TestCity) => here.run((db) => db.select().from(reports));

test("one open report a person and contribution, however often it is sent", async () => {
  const here = await createTestCity();
  const { id: ideaId } = await postIdea(here);
  const { id: commentId } = await say(here, await here.person(), { ideaId });
  const reader = await here.person();
  await Promise.all(Array.from({ length: 10 }, () => report(here, reader, { ideaId })));
  await report(here, reader, { ideaId, commentId });
  const kept = await open(here);
  expect(kept).toHaveLength(2);
  expect(kept).toContainEqual(expect.objectContaining({ ideaId, commentId: null, reporterId: reader.id }));
  expect(kept).toContainEqual(expect.objectContaining({ ideaId: null, commentId, note: "Look." }));
  const told = await here.run((db) =>
    db.select().from(events).where(eq(events.verb, "contribution.reported")),
  );
  expect(told).toHaveLength(2);
});

test("once staff decided on a report, the same person may report again", async () => {
  const here = await createTestCity();
  const { id: ideaId } = await postIdea(here);
  const reader = await here.person();
  await report(here, reader, { ideaId });
  await here.run((db) => db.update(reports).set({ resolvedAt: new Date() }));
  expect(await report(here, reader, { ideaId })).toEqual({ isNew: true });
});

test("a visitor may report, without a name in the report", async () => {
  const here = await createTestCity();
  const { id: ideaId } = await postIdea(here);
  await report(here, here.visitor(), { ideaId });
  expect(await open(here)).toMatchObject([{ ideaId, reporterId: null }]);
});

test("what is not there to be read cannot be reported", async () => {
  const [here, elsewhere] = [await createTestCity(), await createTestCity()];
  const [one, other] = [await postIdea(here), await postIdea(here, { title: "Another idea" })];
  const { id: commentId } = await say(here, await here.person(), { ideaId: other.id });
  const notFound = { messageKey: "errors.notFound" };
  await expect(report(elsewhere, elsewhere.visitor(), { ideaId: one.id })).rejects.toMatchObject(notFound);
  await expect(report(here, here.visitor(), { ideaId: one.id, commentId })).rejects.toMatchObject(notFound);
  await here.run((db) => db.update(ideas).set({ visibility: "waiting" }).where(eq(ideas.id, one.id)));
  await expect(report(here, here.visitor(), { ideaId: one.id })).rejects.toMatchObject(notFound);
});
