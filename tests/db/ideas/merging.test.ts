import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { supports } from "@/db/schema/ideas";
import { answerIdea } from "@/lib/ideas/answering/commands";
import { answerIdeaInput } from "@/lib/ideas/answering/input";
import { findMiscounts } from "@/lib/ideas/counters";
import { followIdea } from "@/lib/ideas/following/commands";
import { mergeIdeas, splitIdea } from "@/lib/ideas/merging/commands";
import { codeIn } from "@/lib/ideas/merging/input";
import { supportIdea, takeSupportBack } from "@/lib/ideas/supporting/commands";
import { findIdea } from "@/lib/ideas/viewing/queries";
import { removeContribution, restoreContribution } from "@/lib/moderation/commands";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea, readIdea, within } from "@/tests/support/idea";

const merge = (here: TestCity, actor: Person, ideaId: string, intoId: string) =>
  within(here, actor, (context) => mergeIdeas(context, { ideaId, intoId }));
const split = (here: TestCity, actor: Person, ideaId: string) =>
  within(here, actor, (context) => splitIdea(context, { ideaId }));
const support = (here: TestCity, actor: Person, ideaId: string) =>
  within(here, actor, (context) => supportIdea(context, { ideaId }));
const supporters = async (here: TestCity, ideaId: string) => {
  const rows = await here.run((db) => db.select().from(supports).where(eq(supports.ideaId, ideaId)));
  return rows.map(({ personId }) => personId).sort();
};
const seen = async (here: TestCity, code: string) => {
  const found = await here.run((db) => findIdea(db, here.visitor(), code));
  if (found?.kind !== "idea") throw new Error("there is no such idea to read");
  return found.idea;
};

/** Two ideas that say the same: three people support the first, two the second, one of them both. */
async function twins() {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const one = await postIdea(here, { title: "Benches by the pond" });
  const into = await postIdea(here, { title: "Somewhere to sit at the pond" });
  const [ada, bela, cleo, both] = [
    await here.person(),
    await here.person(),
    await here.person(),
    await here.person(),
  ];
  for (const person of [ada, bela, both]) await support(here, person, one.id);
  for (const person of [cleo, both]) await support(here, person, into.id);
  return { here, staff, one, into, ada, bela, cleo, both };
}

test("supporters of both ideas count there once each, and both authors are named", async () => {
  const { here, staff, one, into, ada, bela, cleo, both } = await twins();
  await merge(here, staff, one.id, into.id);
  expect(await supporters(here, into.id)).toEqual([ada.id, bela.id, cleo.id, both.id].sort());
  expect((await readIdea(here, into.id)).supportCount).toBe(4);
  expect(await here.run(findMiscounts)).toEqual([]);
  const whole = await seen(here, into.code);
  expect(whole.merged).toMatchObject([
    { code: one.code, title: "Benches by the pond", author: { id: one.author.id }, supportCount: 3 },
  ]);
  expect((await seen(here, one.code)).mergedInto).toMatchObject({ code: into.code });
  await expect(support(here, cleo, one.id)).rejects.toThrow("idea.refused.merged");
});

test("undone, each idea has its own supporters again, and whoever gave support since keeps it", async () => {
  const { here, staff, one, into, ada, bela, cleo, both } = await twins();
  await merge(here, staff, one.id, into.id);
  await within(here, ada, (context) => takeSupportBack(context, { ideaId: into.id }));
  await support(here, ada, into.id);
  await split(here, staff, one.id);
  expect(await supporters(here, into.id)).toEqual([ada.id, cleo.id, both.id].sort());
  expect(await supporters(here, one.id)).toEqual([ada.id, bela.id, both.id].sort());
  expect((await readIdea(here, into.id)).supportCount).toBe(3);
  expect(await readIdea(here, one.id)).toMatchObject({ visibility: "public", supportCount: 3 });
  expect(await here.run(findMiscounts)).toEqual([]);
  expect((await seen(here, into.code)).merged).toEqual([]);
  await merge(here, staff, one.id, into.id);
  expect((await readIdea(here, into.id)).supportCount).toBe(4);
});

test("whoever posted, supports or follows the one is told where it went, and hears the other's answer", async () => {
  const { here, staff, one, into, ada, cleo } = await twins();
  const follower = await here.person();
  await within(here, follower, (context) => followIdea(context, { ideaId: one.id }));
  const { told } = await merge(here, staff, one.id, into.id);
  const letters = (kind: string) =>
    here.run((db) =>
      db.select({ to: mails.personId, text: mails.text }).from(mails).where(eq(mails.kind, kind)),
    );
  const merged = await letters("merged");
  expect(told).toBe(5);
  expect(merged).toHaveLength(5);
  expect(merged.map(({ to }) => to)).toEqual(expect.arrayContaining([one.author.id, ada.id, follower.id]));
  expect(merged.map(({ to }) => to)).not.toContain(cleo.id);
  expect(merged[0]?.text).toContain(`/ideas/${into.code}`);
  const answer = answerIdeaInput.parse({
    ...{ ideaId: into.id, status: "accepted", text: "We will put up three benches in spring." },
    ...{ signedName: "Mia Mayor", department: "Parks" },
  });
  await within(here, staff, (context) => answerIdea(context, answer));
  const heard = (await letters("answer")).map(({ to }) => to);
  expect(heard).toEqual(expect.arrayContaining([one.author.id, ada.id, follower.id, cleo.id]));
  expect(new Set(heard).size).toBe(heard.length);
});

test("what was promised for either holds for both, the soonest first, and again for itself once it is undone", async () => {
  const { here, staff, one, into } = await twins();
  const [soon, later] = [new Date("2031-02-01T12:00:00Z"), new Date("2031-05-01T12:00:00Z")];
  await changeIdea(here, one.id, { dueAt: soon, dueReason: "posted" });
  await changeIdea(here, into.id, { dueAt: later, dueReason: "posted" });
  await merge(here, staff, one.id, into.id);
  expect(await readIdea(here, into.id)).toMatchObject({ dueAt: soon });
  expect(await readIdea(here, one.id)).toMatchObject({ dueAt: null });
  await split(here, staff, one.id);
  expect(await readIdea(here, one.id)).toMatchObject({ dueAt: soon, dueReason: "posted" });
});

test("an idea is not merged with itself, nor once the city decided on it, nor twice, nor by whoever cannot answer it", async () => {
  const { here, staff, one, into, ada } = await twins();
  await expect(merge(here, staff, one.id, one.id)).rejects.toThrow("merging.refused.same");
  await expect(merge(here, ada, one.id, into.id)).rejects.toThrow();
  await changeIdea(here, one.id, { status: "accepted" });
  await expect(merge(here, staff, one.id, into.id)).rejects.toThrow("merging.refused.decided");
  await changeIdea(here, one.id, { status: "proposed" });
  await merge(here, staff, one.id, into.id);
  await expect(merge(here, staff, one.id, into.id)).rejects.toThrow("merging.refused.hidden");
  await expect(split(here, ada, one.id)).rejects.toThrow();
  await split(here, staff, one.id);
  await expect(split(here, staff, one.id)).rejects.toThrow("merging.refused.notMerged");
});

test("merged both ways at once, one of them stays; a chain is undone from its end", async () => {
  const { here, staff, one, into } = await twins();
  const outcomes = await Promise.allSettled([
    merge(here, staff, one.id, into.id),
    merge(here, staff, into.id, one.id),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [first, middle] = (await readIdea(here, one.id)).visibility === "merged" ? [one, into] : [into, one];
  const last = await postIdea(here, { title: "Places to rest" });
  await merge(here, staff, middle.id, last.id);
  expect((await readIdea(here, last.id)).supportCount).toBe(4);
  await expect(split(here, staff, first.id)).rejects.toThrow("merging.refused.partOfAnother");
  await split(here, staff, middle.id);
  await split(here, staff, first.id);
  expect(await here.run(findMiscounts)).toEqual([]);
  expect((await readIdea(here, last.id)).supportCount).toBe(0);
});

test("supporting while two ideas are merged loses and doubles nobody", async () => {
  const { here, staff, one, into } = await twins();
  const crowd = await Promise.all(Array.from({ length: 40 }, () => here.person()));
  const outcomes = await Promise.allSettled([
    ...crowd.slice(0, 20).map((person) => support(here, person, one.id)),
    merge(here, staff, one.id, into.id),
    ...crowd.slice(20).map((person, nth) => support(here, person, nth % 2 ? one.id : into.id)),
  ]);
  const given = outcomes.filter(({ status }, nth) => status === "fulfilled" && nth !== 20).length;
  expect(outcomes[20]?.status).toBe("fulfilled");
  expect((await readIdea(here, into.id)).supportCount).toBe(4 + given);
  expect(await here.run(findMiscounts)).toEqual([]);
}, 60_000);

test("a merged idea that is removed and shown again is still part of the other, and the ledger says what was done", async () => {
  const { here, staff, one, into } = await twins();
  await merge(here, staff, one.id, into.id);
  const subject = { kind: "idea" as const, id: one.id };
  const explanation = "Looked at once more, with the author.";
  await within(here, staff, (context) =>
    removeContribution(context, { ...subject, rule: "advertising", explanation }),
  );
  expect((await seen(here, into.code)).merged).toEqual([]);
  await within(here, staff, (context) => restoreContribution(context, { ...subject, explanation }));
  expect((await readIdea(here, one.id)).visibility).toBe("merged");
  await split(here, staff, one.id);
  const told = await here.run((db) =>
    db.select({ verb: events.verb }).from(events).where(eq(events.subjectId, one.id)),
  );
  expect(told.map(({ verb }) => verb)).toEqual(expect.arrayContaining(["idea.merged", "idea.split"]));
});

test.each([
  ["k7q2mz", "k7q2mz"],
  ["https://lindenau.example/de/ideas/k7q2mz/benches?x=1#top", "k7q2mz"],
  [" /ideas/K7Q2MZ ", "k7q2mz"],
  ["benches by the pond", null],
  ["", null],
])("in %j the code is %j", (pasted, code) => {
  expect(codeIn(pasted)).toBe(code);
});
