import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mentions } from "@/db/schema/discussion";
import { events, mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { loadSettings } from "@/lib/cities/settings";
import { listRoots } from "@/lib/discussion/queries";
import {
  commentOnIdea,
  editOwnComment,
  markCommentHelpful,
  unmarkCommentHelpful,
  withdrawOwnComment,
} from "@/lib/ideas/discussing/commands";
import { showOrHideComment } from "@/lib/ideas/discussing/count-comments";
import { approveContribution } from "@/lib/moderation/commands";
import type { Actor } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings, postIdea, readIdea, within } from "@/tests/support/idea";
import { readComment, say, setComment, threadOf } from "@/tests/support/talk";

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const talk = async (here: TestCity, ideaId: string, actor: Actor) => {
  const threadId = await threadOf(here, ideaId);
  const page = { order: "oldest" as const, limit: 20, after: null };
  return here.run((db) => listRoots({ db, actor, threadId }, "talk", page));
};
const letters = (here: TestCity) =>
  here.run((db) => db.select({ personId: mails.personId, kind: mails.kind, text: mails.text }).from(mails));
const verbsOf = (here: TestCity, id: string) =>
  here.run((db) =>
    db
      .select({ verb: events.verb })
      .from(events)
      .where(eq(events.subjectId, id))
      .orderBy(events.occurredAt, events.id),
  );

test("a comment counts, is in the ledger, and can be read by everyone", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const person = await here.person({ firstName: "Bo", lastName: "Berg" });
  const comment = await say(here, person, { ideaId: id, text: "Put it in the shade, please." });
  expect((await readIdea(here, id)).commentCount).toBe(1);
  expect(await verbsOf(here, comment.id)).toEqual([{ verb: "comment.posted" }]);
  expect((await talk(here, id, here.visitor())).roots).toMatchObject([
    { text: "Put it in the shade, please.", author: { name: "Bo Berg", staff: false }, own: false },
  ]);
});

test("a comment can be changed for ten minutes by the database's clock, and only by its author", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const [person, other] = [await here.person(), await here.person()];
  const comment = await say(here, person, { ideaId: id });
  const edit = (actor: typeof person, text: string) =>
    within(here, actor, (context) => editOwnComment(context, { commentId: comment.id, text }));
  await setComment(here, comment.id, { createdAt: ago(9.9) });
  await edit(person, "Better said.");
  expect(await readComment(here, comment.id)).toMatchObject({ text: "Better said." });
  expect((await readComment(here, comment.id)).editedAt).not.toBeNull();
  await expect(edit(other, "Not mine.")).rejects.toMatchObject({ messageKey: "errors.notFound" });
  await setComment(here, comment.id, { createdAt: ago(10.1) });
  await expect(edit(person, "Too late.")).rejects.toMatchObject({
    messageKey: "discussion.refused.tooLate",
  });
  expect(await readComment(here, comment.id)).toMatchObject({ text: "Better said." });
  expect(await verbsOf(here, comment.id)).toEqual([{ verb: "comment.posted" }, { verb: "comment.edited" }]);
});

test("what was withdrawn or removed leaves a stone: its words are gone, its replies stay", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const [person, other] = [await here.person(), await here.person()];
  const [own, bad] = [
    await say(here, person, { ideaId: id, text: "I take this back." }),
    await say(here, person, { ideaId: id, text: "An insult." }),
  ];
  await say(here, other, { ideaId: id, parentId: own.id, text: "I had answered." });
  await within(here, person, (context) => withdrawOwnComment(context, { commentId: own.id }));
  await here.run((db) => showOrHideComment(db, { commentId: bad.id, to: "removed", reason: "insult" }));
  const { roots } = await talk(here, id, here.visitor());
  expect(roots).toMatchObject([
    { stone: "withdrawn", text: null, replies: [{ text: "I had answered." }] },
    { stone: "removed", text: null, removedReason: "insult" },
  ]);
  expect(JSON.stringify(roots)).not.toMatch(/take this back|An insult/);
  expect((await readIdea(here, id)).commentCount).toBe(1);
  await expect(say(here, other, { ideaId: id, parentId: bad.id })).rejects.toMatchObject({
    messageKey: "discussion.refused.gone",
  });
});

test("a helpful mark is one per person, not for one's own, and taken back as easily", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const [author, reader] = [await here.person(), await here.person()];
  const { id: commentId } = await say(here, author, { ideaId: id, stance: "for" });
  const mark = (actor: typeof author) =>
    within(here, actor, (context) => markCommentHelpful(context, { commentId }));
  await Promise.all(Array.from({ length: 20 }, () => mark(reader)));
  expect((await readComment(here, commentId)).helpfulCount).toBe(1);
  await expect(mark(author)).rejects.toMatchObject({ messageKey: "discussion.refused.own" });
  const unmark = () => within(here, reader, (context) => unmarkCommentHelpful(context, { commentId }));
  await Promise.all([unmark(), unmark()]);
  expect((await readComment(here, commentId)).helpfulCount).toBe(0);
  expect((await verbsOf(here, commentId)).map(({ verb }) => verb)).toEqual([
    "comment.posted",
    "comment.markedHelpful",
    "comment.unmarkedHelpful",
  ]);
});

test("new accounts' comments wait for staff where the city wants that: unseen, uncounted, untold", async () => {
  const here = await createTestCity();
  await changeSettings(here, { reviewNewAccounts: true });
  const { id, author } = await postIdea(here);
  const newcomer = await here.person({ reviewed: false });
  const comment = await say(here, newcomer, { ideaId: id });
  expect(comment.visible).toBe(false);
  expect((await talk(here, id, here.visitor())).roots).toEqual([]);
  expect((await talk(here, id, newcomer)).roots).toMatchObject([{ waiting: true, own: true }]);
  expect((await talk(here, id, await here.superadmin())).roots).toHaveLength(1);
  expect((await readIdea(here, id)).commentCount).toBe(0);
  expect(await letters(here)).toEqual([]);
  await within(here, await here.superadmin(), (context) =>
    approveContribution(context, { kind: "comment", id: comment.id }),
  );
  expect((await readIdea(here, id)).commentCount).toBe(1);
  expect(await letters(here)).toContainEqual(expect.objectContaining({ personId: author.id, kind: "reply" }));
});

test("whom a comment answers or names gets one mail, if they want it, and never the writer", async () => {
  const here = await createTestCity();
  const { id, author } = await postIdea(here);
  const [ana, bo, quiet] = await Promise.all(
    ["Ana", "Bo", "Quiet"].map((firstName) => here.person({ firstName, lastName: "Ruiz" })),
  );
  if (!ana || !bo || !quiet) throw new Error("three people were asked for");
  await here.run((db) => db.update(people).set({ mailReplies: false }).where(eq(people.id, quiet.id)));
  const first = await say(here, ana, { ideaId: id, text: "First." });
  await say(here, quiet, { ideaId: id, text: "Second." });
  await here.run((db) => db.delete(mails));
  await say(here, bo, { ideaId: id, parentId: first.id, text: "@Ana Ruiz and @Quiet Ruiz, look: @Bo Ruiz" });
  expect(await letters(here)).toMatchObject([{ personId: ana.id, kind: "mention" }]);
  await here.run((db) => db.delete(mails));
  await say(here, bo, { ideaId: id, parentId: first.id, text: "And another thing." });
  expect(await letters(here)).toMatchObject([{ personId: ana.id, kind: "reply" }]);
  await here.run((db) => db.delete(mails));
  await say(here, ana, { ideaId: id, text: "To the idea itself." });
  expect(await letters(here)).toMatchObject([{ personId: author.id, kind: "reply" }]);
});

test("changing a comment tells only those it newly names", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const ana = await here.person({ firstName: "Ana", lastName: "Ruiz" });
  const bo = await here.person({ firstName: "Bo", lastName: "Berg" });
  await say(here, ana, { ideaId: id });
  await say(here, bo, { ideaId: id });
  const writer = await here.person();
  const { id: commentId } = await say(here, writer, { ideaId: id, text: "@Ana Ruiz look" });
  await here.run((db) => db.delete(mails));
  await within(here, writer, (context) =>
    editOwnComment(context, { commentId, text: "@Ana Ruiz and @Bo Berg look" }),
  );
  expect(await letters(here)).toMatchObject([{ personId: bo.id, kind: "mention" }]);
  await within(here, writer, (context) => editOwnComment(context, { commentId, text: "@Bo Berg look" }));
  const named = await here.run((db) =>
    db.select({ id: mentions.personId }).from(mentions).where(eq(mentions.commentId, commentId)),
  );
  expect(named).toEqual([{ id: bo.id }]);
});

test("long threads are read page by page, and each comment comes exactly once in every order", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const person = await here.person();
  const written: string[] = [];
  for (let index = 0; index < 23; index += 1) {
    const { id: commentId } = await say(here, person, { ideaId: id, text: `Comment ${index}` });
    await setComment(here, commentId, { helpfulCount: index % 4, createdAt: ago(100 - (index >> 1)) });
    written.push(commentId);
  }
  const threadId = await threadOf(here, id);
  for (const order of ["helpful", "newest", "oldest"] as const) {
    const read: string[] = [];
    for (let after: string | null = null, page = 0; page < 10; page += 1) {
      const { roots, next } = await here.run((db) =>
        listRoots({ db, actor: here.visitor(), threadId }, "talk", { order, limit: 5, after }),
      );
      read.push(...roots.map((root) => root.id));
      after = next;
      if (!next) break;
    }
    expect(read).toHaveLength(23);
    expect(new Set(read)).toEqual(new Set(written));
  }
});

test("replies to replies come in one row below the first comment, and say whom they answer", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const [ana, bo] = [
    await here.person({ firstName: "Ana", lastName: "Ruiz" }),
    await here.person({ firstName: "Bo", lastName: "Berg" }),
  ];
  const root = await say(here, ana, { ideaId: id, text: "Root" });
  let last = root;
  for (let depth = 1; depth <= 5; depth += 1) {
    last = await say(here, depth % 2 ? bo : ana, { ideaId: id, parentId: last.id, text: `Depth ${depth}` });
  }
  const [shown] = (await talk(here, id, here.visitor())).roots;
  expect(shown?.earlierReplies).toBe(2);
  expect(shown?.replies.map(({ text }) => text)).toEqual(["Depth 3", "Depth 4", "Depth 5"]);
  expect(shown?.replies[0]?.inReplyTo).toMatchObject({ author: { name: "Ana Ruiz" } });
});

test("nothing can be said on a withdrawn idea, on another city's, or without a name", async () => {
  const [here, elsewhere] = [await createTestCity(), await createTestCity()];
  const { id } = await postIdea(here);
  const other = await postIdea(here, { title: "Another idea" });
  const { id: foreignParent } = await say(here, await here.person(), { ideaId: other.id });
  const person = await here.person();
  await expect(say(elsewhere, await elsewhere.person(), { ideaId: id })).rejects.toMatchObject({
    messageKey: "errors.notFound",
  });
  await expect(say(here, person, { ideaId: id, parentId: foreignParent })).rejects.toMatchObject({
    messageKey: "errors.notFound",
  });
  await expect(say(here, { ...person, named: false }, { ideaId: id })).rejects.toMatchObject({
    messageKey: "errors.nameNeeded",
  });
  const asVisitor = here.run(async (db) =>
    commentOnIdea(
      { db, actor: here.visitor(), city: here.city, settings: await loadSettings(db) },
      { ideaId: id, text: "Hello", parentId: null, stance: null },
    ),
  );
  await expect(asVisitor).rejects.toMatchObject({ messageKey: "errors.signInNeeded" });
  expect(
    await here.run((db) => db.select().from(events).where(eq(events.verb, "comment.posted"))),
  ).toHaveLength(1);
});
