import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { files } from "@/db/schema/city";
import { comments } from "@/db/schema/discussion";
import { events } from "@/db/schema/events";
import { answers, ideaImages, ideas, supports } from "@/db/schema/ideas";
import { formSubmissions, identities, pendingContributions, people } from "@/db/schema/people";
import { env } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";
import { findMiscounts } from "@/lib/ideas/counters";
import { markCommentHelpful } from "@/lib/ideas/discussing/commands";
import { followIdea } from "@/lib/ideas/following/commands";
import { reportContribution } from "@/lib/ideas/reporting/commands";
import { supportIdea, takeSupportBack } from "@/lib/ideas/supporting/commands";
import type { Person } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { readActor } from "@/lib/people/session";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, readIdea, within } from "@/tests/support/idea";
import { ask, newBrowser, signInAs } from "@/tests/support/sign-in";
import { say } from "@/tests/support/talk";

const email = "zelda.leaver@example.org";
const stoneTitle = "Removed by its author";

function leave(here: TestCity, actor: Person, keep: boolean) {
  return here.run((db) => leaveCity({ db, actor, city: here.city }, { keep, stoneTitle }));
}

/** A person with a trace in every table that can hold one, and neighbours whose words must survive. */
async function scene() {
  const here = await createTestCity();
  const browser = newBrowser();
  const { person } = await signInAs(here, browser, email);
  const zelda = { ...person, firstName: "Zelda", lastName: "Leaver", named: true };
  await here.run((db) =>
    db.update(people).set({ firstName: "Zelda", lastName: "Leaver" }).where(eq(people.id, person.id)),
  );
  const other = await here.person({ firstName: "Olaf", lastName: "Other" });
  const quiet = await postIdea(here, { author: zelda, title: "Zelda's quiet idea" });
  const loud = await postIdea(here, { author: zelda, title: "Zelda's loud idea" });
  const theirs = await postIdea(here, { author: other, title: "Olaf's idea" });
  for (const { id } of [quiet, loud]) {
    await within(here, other, (context) => supportIdea(context, { ideaId: id }));
  }
  await say(here, other, { ideaId: loud.id, text: "Olaf likes this one." });
  await within(here, zelda, (context) => supportIdea(context, { ideaId: theirs.id }));
  await within(here, zelda, (context) => followIdea(context, { ideaId: theirs.id }));
  const answered = await say(here, zelda, { ideaId: theirs.id, text: "Zelda wonders why." });
  await say(here, other, { ideaId: theirs.id, text: "Olaf explains.", parentId: answered.id });
  const alone = await say(here, zelda, { ideaId: theirs.id, text: "Zelda adds something." });
  const olafs = await say(here, other, { ideaId: theirs.id, text: "@Zelda Leaver, look at this." });
  await within(here, zelda, (context) => markCommentHelpful(context, { commentId: olafs.id }));
  await within(here, other, (context) => markCommentHelpful(context, { commentId: alone.id }));
  await here.run((db) =>
    reportContribution({ db, actor: zelda }, {
      ideaId: theirs.id,
      commentId: null,
      reason: "spam",
      note: "Zelda finds it dull",
    } as never),
  );
  await ask(here, newBrowser(), email);
  const fileId = await keepTraces(here, zelda, loud.id);
  return {
    here,
    zelda,
    other,
    browser,
    ids: { quiet: quiet.id, loud: loud.id, theirs: theirs.id },
    answered,
    fileId,
  };
}

async function keepTraces(here: TestCity, zelda: Person, ideaId: string): Promise<string> {
  const fileId = newId().replaceAll("-", "").repeat(2);
  const path = pathOf(here, fileId);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, "a picture of Zelda's");
  await here.run(async (db) => {
    await db.insert(files).values({ id: fileId, mime: "image/webp", bytes: 20, uploadedBy: zelda.id });
    await db.insert(ideaImages).values({ ideaId, fileId });
    await db
      .insert(identities)
      .values({ provider: "https://id.example", subject: "zelda", personId: zelda.id });
    const form = { form: "idea.submit", owner: zelda.id, key: newId(), contentHash: "x" };
    await db.insert(formSubmissions).values(form);
    await db.insert(pendingContributions).values({
      id: newId(),
      browserHash: "b",
      personId: zelda.id,
      kind: "comment.post",
      payload: { text: "Zelda was about to say" },
      expiresAt: sql`now() + interval '1 day'`,
    });
  });
  return fileId;
}

function pathOf(here: TestCity, fileId: string): string {
  return join(env().DATA_DIR, "files", here.id, fileId.slice(0, 2), fileId);
}

/** In which tables of the city a text occurs anywhere in a row. */
async function tablesWith(here: TestCity, text: string): Promise<string[]> {
  return here.run(async (db) => {
    const tables = await db.execute<{ name: string }>(sql`select table_name as name
      from information_schema.columns where table_schema = 'public' and column_name = 'city_id'`);
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await db.execute<{ some: boolean }>(
        sql`select exists (select 1 from ${sql.identifier(name)} t where position(${text} in t::text) > 0) as some`,
      );
      if (row?.some) found.push(name);
    }
    return found.sort();
  });
}

test("who leaves with everything is named nowhere any more, and counters equal their rows", async () => {
  const { here, zelda, ids, answered } = await scene();
  expect(await tablesWith(here, email)).not.toEqual([]);
  await leave(here, zelda, false);
  expect(await tablesWith(here, email)).toEqual([]);
  expect(await tablesWith(here, "Zelda")).toEqual(["comments"]);
  expect(await tablesWith(here, zelda.id)).toEqual(["events"]);
  expect(await here.run(findMiscounts)).toEqual([]);
  const left = await here.run((db) =>
    db.select({ id: ideas.id, title: ideas.title, text: ideas.text }).from(ideas),
  );
  expect(left.map(({ id }) => id).sort()).toEqual([ids.loud, ids.theirs].sort());
  expect(left).toContainEqual({ id: ids.loud, title: stoneTitle, text: "" });
  expect(await readIdea(here, ids.loud)).toMatchObject({ visibility: "withdrawn", authorId: null, slug: "" });
  expect(await readIdea(here, ids.theirs)).toMatchObject({ supportCount: 0, commentCount: 2 });
  const [stone] = await here.run((db) => db.select().from(comments).where(eq(comments.id, answered.id)));
  expect(stone).toMatchObject({ text: "", visibility: "withdrawn", authorId: null });
});

test("who leaves but lets the words stay is a former member without a name", async () => {
  const { here, zelda, ids } = await scene();
  await leave(here, zelda, true);
  expect(await tablesWith(here, email)).toEqual([]);
  expect(await tablesWith(here, "Zelda Leaver")).toEqual(["comments"]);
  expect(await tablesWith(here, zelda.id)).toEqual(["comments", "events", "ideas", "people"]);
  expect(await here.run(findMiscounts)).toEqual([]);
  expect(await readIdea(here, ids.loud)).toMatchObject({ title: "Zelda's loud idea", visibility: "public" });
  expect(await readIdea(here, ids.theirs)).toMatchObject({ supportCount: 0, commentCount: 4 });
  const [row] = await here.run((db) => db.select().from(people).where(eq(people.id, zelda.id)));
  expect(row).toMatchObject({ email: null, firstName: "", lastName: "", relation: null });
});

test("the ledger keeps what was done under one pseudonym that leads back to nobody", async () => {
  const { here, zelda } = await scene();
  const before = await here.run((db) => db.select().from(events).where(eq(events.actorId, zelda.id)));
  await leave(here, zelda, true);
  const rows = await here.run((db) => db.select().from(events));
  expect(rows.filter(({ actorId }) => actorId === zelda.id)).toEqual([]);
  const kept = rows.filter(({ id }) => before.some((event) => event.id === id));
  expect(kept).toHaveLength(before.length);
  const pseudonyms = new Set(kept.flatMap(({ actorId }) => (actorId ? [actorId] : [])));
  expect(pseudonyms.size).toBe(1);
  const aboutPerson = rows.filter(({ subjectId }) => subjectId === zelda.id);
  expect(new Set(aboutPerson.map(({ actorId }) => actorId))).toEqual(new Set([null]));
  expect(rows.filter(({ verb }) => verb === "person.left")).toMatchObject([
    { actorId: null, subjectId: [...pseudonyms][0], data: { kept: true } },
  ]);
});

test("leaving ends every session, and the same address starts anew", async () => {
  const { here, zelda, browser } = await scene();
  await leave(here, zelda, true);
  expect(await here.run((db) => readActor(db, browser.session))).toEqual(here.visitor());
  const back = await signInAs(here, newBrowser(), email);
  expect(back.person.id).not.toBe(zelda.id);
  expect(back.person.named).toBe(false);
});

test("pictures go with the ideas that showed them, and stay with those that stay", async () => {
  for (const keep of [false, true]) {
    const { here, zelda, fileId } = await scene();
    await leave(here, zelda, keep);
    const rows = await here.run((db) => db.select({ by: files.uploadedBy }).from(files));
    expect(rows).toEqual(keep ? [{ by: null }] : []);
    const onDisk = await stat(pathOf(here, fileId)).then(
      () => true,
      () => false,
    );
    expect(onDisk).toBe(keep);
  }
});

test("the city's answer to an idea survives the idea's author", async () => {
  const { here, zelda, ids } = await scene();
  await here.run((db) =>
    db.insert(answers).values({
      id: newId(),
      ideaId: ids.quiet,
      statusBefore: "proposed",
      status: "accepted",
      text: "We build it.",
      locale: "en",
      signedName: "Sam Superadmin",
      department: "Parks",
    }),
  );
  await leave(here, zelda, false);
  const kept = await here.run((db) => db.select({ text: answers.text }).from(answers));
  expect(kept).toEqual([{ text: "We build it." }]);
});

test("the last superadmin cannot leave the city alone, and of two who try at once one stays", async () => {
  const here = await createTestCity();
  await here.run((db) => db.update(people).set({ suspendedAt: sql`now()` }));
  const [one, two] = [await here.superadmin(), await here.superadmin()];
  const outcomes = await Promise.allSettled([leave(here, one, true), leave(here, two, true)]);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused).toMatchObject([{ reason: { messageKey: "account.leave.lastSuperadmin" } }]);
});

test("counters stay true while others go on supporting", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const crowd = await Promise.all(Array.from({ length: 12 }, () => here.person()));
  const support = (actor: Person) => within(here, actor, (context) => supportIdea(context, { ideaId: id }));
  const leavers = crowd.slice(0, 4);
  await Promise.all(leavers.map(support));
  await Promise.all([
    ...leavers.map((actor, index) => leave(here, actor, index % 2 === 0)),
    ...crowd.slice(4).map(support),
    ...crowd
      .slice(4, 6)
      .map((actor) => within(here, actor, (context) => takeSupportBack(context, { ideaId: id }))),
  ]);
  expect(await here.run(findMiscounts)).toEqual([]);
  const rows = await here.run((db) => db.select().from(supports));
  expect((await readIdea(here, id)).supportCount).toBe(rows.length);
});
