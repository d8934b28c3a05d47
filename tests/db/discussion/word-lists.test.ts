import { expect, test } from "vitest";
import { reports } from "@/db/schema/discussion";
import { versionOf } from "@/lib/cities/editing";
import { changeWordLists } from "@/lib/discussion/word-lists/commands";
import { readWordLists, type WordLists } from "@/lib/discussion/word-lists/queries";
import { wordListsShown } from "@/lib/discussion/word-lists/shown";
import { commentOnIdea } from "@/lib/ideas/discussing/commands";
import { listQueue } from "@/lib/moderation/queue";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, readIdea, within } from "@/tests/support/idea";

const untouched = versionOf(wordListsShown({ wait: {}, flag: {} }));

async function withLists(lists: Partial<WordLists>): Promise<TestCity> {
  const here = await createTestCity();
  const boss = await here.superadmin();
  await within(here, boss, (context) =>
    changeWordLists(context, { version: untouched, wait: {}, flag: {}, ...lists }),
  );
  return here;
}

function queue(here: TestCity) {
  return here.run((db) => listQueue(db, { view: "all", after: null, limit: 10 }));
}

test("what has a word of the list that waits is not public before staff looked; the rest is", async () => {
  const here = await withLists({ wait: { en: ["watch*"] } });
  const held = await postIdea(here, { title: "Buy my WÁTCHES" });
  const free = await postIdea(here, { title: "A bench for two" });
  expect((await readIdea(here, held.id)).visibility).toBe("waiting");
  expect((await readIdea(here, free.id)).visibility).toBe("public");
  expect(await queue(here)).toMatchObject([{ id: held.id, waiting: true, flags: ["words"], reports: 0 }]);
  const [report] = await here.run((db) => db.select().from(reports));
  expect(report).toMatchObject({ note: "watch*", reporterId: null });
});

test("what has a word of the other list is public and comes before staff", async () => {
  const here = await withLists({ flag: { any: ["watches"] } });
  const idea = await postIdea(here, { title: "Buy my watches" });
  expect((await readIdea(here, idea.id)).visibility).toBe("public");
  expect(await queue(here)).toMatchObject([{ id: idea.id, waiting: false, flags: ["words"] }]);
});

test("a list of one language says nothing of another's contributions, and comments are looked at like ideas", async () => {
  const here = await withLists({ wait: { fr: ["montre"], en: ["watch"] } });
  const idea = await postIdea(here, { title: "La montre du maire" });
  expect((await readIdea(here, idea.id)).visibility).toBe("public");
  const person = await here.person();
  const comment = await within(here, person, (context) =>
    commentOnIdea(context, {
      ideaId: idea.id,
      text: "I watch it.",
      stance: null,
      parentId: null,
      locale: "en",
    }),
  );
  expect(comment.visible).toBe(false);
});

test("staff's own words do not wait for staff", async () => {
  const here = await withLists({ wait: { any: ["watches"] } });
  const moderator = await here.person({ role: "moderator" });
  const idea = await postIdea(here, { author: moderator, title: "About those watches" });
  expect((await readIdea(here, idea.id)).visibility).toBe("public");
});

test("only superadmins change the lists, and what somebody else saved meanwhile is not lost", async () => {
  const here = await withLists({ wait: { en: ["one"] } });
  const moderator = await here.person({ role: "moderator" });
  const wanted = { version: "", wait: { en: ["two"] }, flag: {} };
  await expect(within(here, moderator, (context) => changeWordLists(context, wanted))).rejects.toThrow(
    "errors.forbidden",
  );
  const boss = await here.superadmin();
  const edited = await within(here, boss, (context) =>
    changeWordLists(context, { ...wanted, version: "old" }),
  );
  expect(edited).toMatchObject({ ok: false, conflict: { theirs: { "wait.en": "one" } } });
  expect(await here.run(readWordLists)).toMatchObject({ wait: { en: ["one"] } });
});

test("one city's words hold in no other", async () => {
  await withLists({ wait: { any: ["bench"] } });
  const other = await createTestCity();
  const idea = await postIdea(other);
  expect((await readIdea(other, idea.id)).visibility).toBe("public");
});
