import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { createActivity, publishActivity, setRules } from "@/lib/activities/commands";
import { setRulesInput } from "@/lib/activities/input";
import { findActivityById } from "@/lib/activities/queries";
import { rulesShown } from "@/lib/activities/shown";
import { threadOf } from "@/lib/activities/thread";
import { versionOf } from "@/lib/cities/editing";
import { argue } from "@/lib/debates/commands";
import { readColumns } from "@/lib/debates/read";
import { editOwnComment, markCommentHelpful, withdrawOwnComment } from "@/lib/ideas/discussing/commands";
import type { Actor } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { mark, say, standingOf, startDebate, textOf } from "@/tests/support/debates";
import { within } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";

const counts = async (here: TestCity, debate: { id: string }) => {
  const { ranked, sides } = await standingOf(here, debate);
  return { for: ranked.for.length, against: ranked.against.length, sides };
};

async function columns(here: TestCity, actor: Actor, { id }: { id: string }) {
  const standing = await standingOf(here, { id });
  return here.run(async (db) =>
    readColumns(
      db,
      { actor, threadId: await threadOf(db, id), standing },
      { most: { for: 9, against: 9 }, also: [] },
    ),
  );
}

test("a debate is begun as a question, says what it is about before it is public, and runs for who signs in", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const input = { kind: "debate", title: { en: "Without cars?" }, project: null } as const;
  const { id } = await within(here, actor, (context) => createActivity(context, input));
  await expect(within(here, actor, (context) => publishActivity(context, { id }))).rejects.toThrow(
    "activities.admin.nothingToDo",
  );
  await here.run((db) =>
    db.execute(sql`update activities set intro = '{"en":"140 metres."}' where id = ${id}`),
  );
  await within(here, actor, (context) => publishActivity(context, { id }));
  const made = await here.run((db) => findActivityById(db, id));
  expect(made).toMatchObject({ state: "open", who: "signed_in" });
  await say(here, await here.person(), { id, code: made?.code ?? "" }, "for");
  expect(await counts(here, { id })).toMatchObject({ for: 1, against: 0 });
});

test("an argument is one side's, read by everybody, and in the ledger with its debate and project", async () => {
  const here = await createTestCity();
  const project = await startProject(here);
  const debate = await startDebate(here, { projectId: project.id });
  const person = await here.person({ firstName: "Bo", lastName: "Berg" });
  const { id } = await say(here, person, debate, "against", "Deliveries come all day.");
  const { against } = await columns(here, here.visitor(), debate);
  expect(against.shown).toMatchObject([
    { id, text: "Deliveries come all day.", stance: "against", author: { name: "Bo Berg" }, own: false },
  ]);
  const [event] = await here.run((db) => db.select().from(events).where(eq(events.subjectId, id)));
  expect(event).toMatchObject({
    ...{ verb: "comment.posted", activityId: debate.id, projectId: project.id, actorId: person.id },
    data: { stance: "against", waiting: false },
  });
});

describe("who may take part", () => {
  test("is who the debate is for: visitors sign in first, policy makers read, neighbours are asked where they live", async () => {
    const here = await createTestCity();
    const debate = await startDebate(here);
    await expect(say(here, here.visitor(), debate, "for")).rejects.toThrow("errors.signIn");
    const reader = await here.person({ role: "policy_maker" });
    await expect(say(here, reader, debate, "for")).rejects.toThrow("activities.refused.readsOnly");
    const near = await startDebate(here, { who: "neighbourhoods", neighbourhoodIds: [] });
    await expect(say(here, await here.person(), near, "for")).rejects.toThrow(
      "activities.refused.neighbourhood",
    );
    expect(await counts(here, debate)).toMatchObject({ for: 0, against: 0 });
  });

  test("holds for marks as for arguments", async () => {
    const here = await createTestCity();
    const debate = await startDebate(here);
    const { id } = await say(here, await here.person(), debate, "for");
    await here.run((db) =>
      db.execute(sql`update activities set who = 'neighbourhoods' where id = ${debate.id}`),
    );
    await expect(mark(here, await here.person(), id)).rejects.toThrow("activities.refused.neighbourhood");
  });

  test("an argument in a draft, in another kind of activity or in another city is not there", async () => {
    const [here, there] = [await createTestCity(), await createTestCity()];
    const person = await here.person();
    const draft = await startDebate(here, { publishAt: null });
    await expect(say(here, person, draft, "for")).rejects.toThrow("errors.notFound");
    const foreign = await startDebate(there);
    const { id } = await say(there, await there.person(), foreign, "for");
    await expect(say(here, person, foreign, "for")).rejects.toThrow("errors.notFound");
    await expect(mark(here, person, id)).rejects.toThrow("errors.notFound");
    const edit = { commentId: id, text: "Not yours." };
    await expect(within(here, person, (context) => editOwnComment(context, edit))).rejects.toThrow(
      "errors.notFound",
    );
    expect(await textOf(there, id)).toBe("A good reason.");
  });
});

describe("when it closes", () => {
  const closing = (at: string) => sql`update activities set closes_at = now() + ${at}::interval`;

  test("nothing is argued, marked or changed from that very second on, but one's own is taken back", async () => {
    const here = await createTestCity();
    const debate = await startDebate(here);
    const [author, reader] = [await here.person(), await here.person()];
    const { id } = await say(here, author, debate, "for");
    const { settings } = await within(here, author, async (context) => context);
    const attempts = (db: Parameters<Parameters<typeof here.run>[0]>[0]) => [
      () =>
        argue(
          { db, actor: reader, settings },
          { code: debate.code, stance: "for", text: "So.", locale: "en" },
        ),
      () => markCommentHelpful({ db, actor: reader }, { commentId: id }),
      () => editOwnComment({ db, actor: author, city: here.city }, { commentId: id, text: "Better." }),
    ];
    // Within one transaction the database's clock stands still.
    for (const which of [0, 1, 2]) {
      const before = here.run(async (db) => {
        await db.execute(closing("1 microsecond"));
        await attempts(db)[which]?.();
      });
      await expect(before).resolves.toBeUndefined();
      const after = here.run(async (db) => {
        await db.execute(closing("0 seconds"));
        await attempts(db)[which]?.();
      });
      await expect(after).rejects.toThrow("activities.refused.ended");
      await here.run((db) => db.execute(sql`update activities set closes_at = null`));
    }
    await here.run((db) => db.execute(closing("0 seconds")));
    await within(here, author, (context) => withdrawOwnComment(context, { commentId: id }));
    expect(await counts(here, debate)).toMatchObject({ for: 1 });
  });

  test("its project takes it along", async () => {
    const here = await createTestCity();
    const project = await startProject(here);
    const debate = await startDebate(here, { projectId: project.id });
    await here.run((db) => db.execute(sql`update projects set archive_at = now()`));
    await expect(say(here, await here.person(), debate, "for")).rejects.toThrow("activities.refused.ended");
  });

  test("an hour that comes twice ends it the second time, so nobody's time ends early", async () => {
    const here = await createTestCity({ timeZone: "Europe/Berlin" });
    const { id } = await startDebate(here);
    const read = () => here.run((db) => findActivityById(db, id));
    const before = await read();
    if (!before) throw new Error("the debate is gone");
    const version = versionOf(rulesShown(before, here.city.timeZone));
    const rules = { who: "signed_in", results: "public", opensAt: "", closesAt: "2027-10-31T02:30" };
    const input = setRulesInput.parse({ id, version, ...rules });
    await within(here, await here.superadmin(), (context) => setRules(context, input));
    expect((await read())?.closesAt?.toISOString()).toBe("2027-10-31T01:30:00.000Z");
  });
});

describe("the order", () => {
  test("puts what both sides find helpful before what one side loves", async () => {
    const here = await createTestCity();
    const debate = await startDebate(here);
    const people = (count: number) => Promise.all(Array.from({ length: count }, () => here.person()));
    const [pros, cons] = [await people(6), await people(3)];
    const [first, second] = pros;
    if (!first || !second) throw new Error("nobody came");
    const loved = await say(here, first, debate, "for", "Everybody on our side says so.");
    const bridging = await say(here, second, debate, "for", "You will like this too.");
    for (const one of cons) await say(here, one, debate, "against");
    for (const one of pros.slice(1)) await mark(here, one, loved.id);
    for (const one of cons.slice(0, 2)) await mark(here, one, bridging.id);
    await mark(here, pros[2] ?? first, bridging.id);
    const { ranked, sides } = await standingOf(here, debate);
    expect(ranked.for.map(({ id }) => id)).toEqual([bridging.id, loved.id]);
    expect(ranked.for[0]?.marks).toEqual({ for: 1, against: 2 });
    expect(sides).toEqual({ for: 6, against: 3 });
  });

  test("knows a side by what one argued, then by what one marked more, and neither where that is even", async () => {
    const here = await createTestCity();
    const debate = await startDebate(here);
    const [pro, con, both, marker, even] = await Promise.all(Array.from({ length: 5 }, () => here.person()));
    if (!pro || !con || !both || !marker || !even) throw new Error("nobody came");
    const pros = [await say(here, pro, debate, "for"), await say(here, pro, debate, "for", "Another.")];
    const against = await say(here, con, debate, "against");
    for (const stance of ["for", "against"] as const) await say(here, both, debate, stance, `All ${stance}.`);
    // An argument weighs more than any number of marks.
    for (const { id } of pros) await mark(here, con, id);
    for (const { id } of [...pros, against]) await mark(here, marker, id);
    for (const { id } of [pros[0] ?? against, against]) await mark(here, even, id);
    const { sides, ranked } = await standingOf(here, debate);
    expect(sides).toEqual({ for: 2, against: 1 });
    expect(ranked.for.find(({ id }) => id === pros[1]?.id)?.marks).toEqual({ for: 1, against: 1 });
    expect(ranked.for.find(({ id }) => id === pros[0]?.id)).toMatchObject({
      ...{ marks: { for: 1, against: 1 }, helpful: 3, authorSide: "for" },
    });
  });

  test("leaves out what was withdrawn, and whoever only wrote that", async () => {
    const here = await createTestCity();
    const debate = await startDebate(here);
    const person = await here.person();
    const { id } = await say(here, person, debate, "for");
    await within(here, person, (context) => withdrawOwnComment(context, { commentId: id }));
    expect(await counts(here, debate)).toEqual({ for: 0, against: 0, sides: { for: 0, against: 0 } });
    expect((await columns(here, person, debate)).for).toMatchObject({ shown: [], removed: [], count: 0 });
  });
});
