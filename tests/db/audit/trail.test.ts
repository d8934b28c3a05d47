import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { groups } from "@/db/schema/groups";
import { seasons } from "@/db/schema/seasons";
import { type DeedCursor, type DeedFilter, findDoer, listDeeds, listDoers } from "@/lib/audit/queries";
import { findSubjects } from "@/lib/audit/subjects";
import { newId } from "@/lib/base/ids";
import { recordEvent } from "@/lib/events/record";
import { removeContribution } from "@/lib/moderation/commands";
import { writeNews } from "@/lib/news/commands";
import { type Person, systemActor, visitor } from "@/lib/people/actor";
import { insertActivity } from "@/tests/support/activities";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea, within } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";

const all: DeedFilter = { person: null, group: null, from: null, until: null };

function trail(
  here: TestCity,
  filter: Partial<DeedFilter> = {},
  after: DeedCursor | null = null,
  limit = 50,
) {
  return here.run((db) => listDeeds(db, { ...all, ...filter }, { after, limit }));
}

function verbsOf(deeds: { verb: string }[]) {
  return deeds.map(({ verb }) => verb);
}

async function removed() {
  const here = await createTestCity();
  const moderator = await here.person({ role: "moderator", firstName: "Mo", lastName: "Dera" });
  const idea = await postIdea(here);
  await within(here, moderator, (context) =>
    removeContribution(context, {
      ...({ kind: "idea", id: idea.id } as const),
      ...({ rule: "advertising", explanation: "This sells something." } as const),
    }),
  );
  return { here, moderator, idea };
}

/** As many deeds as wanted, a second apart. */
async function doMany(here: TestCity, actor: Person, many: number) {
  await here.run(async (db) => {
    for (let second = 0; second < many; second++) {
      await recordEvent(
        { db, actor },
        {
          verb: second % 2 ? "city.topicsChanged" : "city.settingsChanged",
          subject: { kind: "city", id: here.id },
          occurredAt: new Date(Date.UTC(2026, 4, 1, 10, 0, second)),
        },
      );
    }
  });
}

test("what staff decided is in the trail with who, in which role and on what; what citizens did is not", async () => {
  const { here, moderator, idea } = await removed();
  const deeds = await trail(here, { group: "moderating" });
  expect(deeds).toMatchObject([
    { verb: "idea.removed", actorId: moderator.id, actorName: "Mo Dera", actorRole: "moderator" },
  ]);
  const subjects = await here.run((db) => findSubjects(db, deeds));
  expect([...subjects.values()]).toEqual([
    { name: "A bench under the lime tree", path: `/ideas/${idea.code}/${idea.slug}` },
  ]);
  expect(verbsOf(await trail(here))).not.toContain("idea.submitted");
  expect(await trail(here, { person: idea.author.id })).toEqual([]);
});

test("the role stays what it was then, whatever becomes of it", async () => {
  const { here, moderator } = await removed();
  await here.run((db) => db.execute(sql`update people set role = 'citizen' where id = ${moderator.id}`));
  const [deed] = await trail(here, { person: moderator.id });
  expect(deed).toMatchObject({ actorRole: "moderator" });
  expect(await here.run(listDoers)).not.toContainEqual(expect.objectContaining({ id: moderator.id }));
  expect(await here.run((db) => findDoer(db, moderator.id))).toMatchObject({ name: "Mo Dera" });
});

test("news, invited groups and seasons stand in the trail by their own names, and lead to where staff look at them", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const group = newId();
  const season = newId();
  const { id } = await within(here, actor, (context) =>
    writeNews(context, { title: { en: "The pool opens" }, body: {}, imageAlt: {}, projectId: null }),
  );
  await here.run(async (db) => {
    await db.insert(groups).values({ id: group, name: "Parents of Mill School" });
    await db.insert(seasons).values({
      ...{ id: season, name: { en: "Spring" }, firstDay: "2026-03-01" },
      lastDay: "2026-05-31",
    });
    await recordEvent({ db, actor }, { verb: "group.created", subject: { kind: "group", id: group } });
    await recordEvent({ db, actor }, { verb: "season.changed", subject: { kind: "season", id: season } });
  });
  const found = await here.run(async (db) =>
    findSubjects(db, await listDeeds(db, all, { after: null, limit: 9 })),
  );
  expect([...found.values()]).toEqual(
    expect.arrayContaining([
      { name: { en: "The pool opens" }, path: `/admin/news/${id}` },
      { name: "Parents of Mill School", path: `/admin/groups/${group}` },
      { name: { en: "Spring" }, path: `/admin/settings/seasons/${season}` },
    ]),
  );
});

test("what was done to a board leads to where it has a page: its project's, or the list of all ideas", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const project = await startProject(here);
  const board = await here.run((db) => insertBoard(db, project));
  const { id: survey } = await here.run((db) => insertActivity(db, "How do you come?"));
  await here.run(async (db) => {
    for (const id of [board, here.boardId, survey])
      await recordEvent({ db, actor }, { verb: "ideas.downloaded", subject: { kind: "activity", id } });
  });
  const found = await here.run(async (db) =>
    findSubjects(db, await listDeeds(db, { ...all, group: "answering" }, { after: null, limit: 9 })),
  );
  expect([...found.values()].map(({ path }) => path).sort()).toEqual(
    [`/admin/activities/${survey}`, "/admin/ideas", `/admin/projects/${project.id}/board`].sort(),
  );
});

test("page after page, each deed comes once and the latest first, for all and for one person", async () => {
  const here = await createTestCity();
  const boss = await here.superadmin();
  await doMany(here, boss, 11);
  const times = { from: new Date("2026-05-01T00:00:00Z"), until: new Date("2026-05-02T00:00:00Z") };
  for (const person of [null, boss.id]) {
    const seen: Date[] = [];
    let after: DeedCursor | null = null;
    for (let page = 0; page < 5; page++) {
      const deeds: Awaited<ReturnType<typeof trail>> = await trail(here, { ...times, person }, after, 3);
      seen.push(...deeds.map(({ at }) => at));
      after = deeds.at(-1)?.cursor ?? after;
    }
    expect(seen.map(Number)).toEqual([...seen].map(Number).sort((a, b) => b - a));
    expect(new Set(seen.map(Number)).size).toBe(11);
    expect(seen).toHaveLength(11);
  }
});

test("the days asked for begin with their first moment and end before the next", async () => {
  const here = await createTestCity();
  await doMany(here, await here.superadmin(), 5);
  const at = (second: number) => new Date(Date.UTC(2026, 4, 1, 10, 0, second));
  expect(await trail(here, { from: at(1), until: at(3) })).toHaveLength(2);
});

test("what operators looked at is among it, and a partner at the counter is no staff", async () => {
  const here = await createTestCity();
  await here.run(async (db) => {
    const subject = { kind: "city", id: here.id } as const;
    const data = { path: "/admin/moderation", operator: "0197f000-0000-7000-8000-000000000000" };
    await recordEvent({ db, actor: systemActor("console") }, { verb: "city.lookedIn", subject, data });
    const voucher = { kind: "voucher", id: here.id } as const;
    await recordEvent({ db, actor: visitor }, { verb: "voucher.used", subject: voucher });
  });
  expect(await trail(here, { group: "operating" })).toContainEqual(
    expect.objectContaining({ verb: "city.lookedIn", actorRole: "console" }),
  );
  expect(verbsOf(await trail(here))).not.toContain("voucher.used");
});

test("one city's trail has nothing of another's", async () => {
  const { moderator } = await removed();
  const other = await createTestCity();
  expect(await trail(other, { group: "moderating" })).toEqual([]);
  expect(await trail(other, { person: moderator.id })).toEqual([]);
});

test("the app can neither change nor delete a row of the ledger", async () => {
  const { here } = await removed();
  const columns = ["verb", "subject_id", "subject_kind", "actor_role", "data", "occurred_at", "recorded_at"];
  for (const column of columns) {
    const name = sql.identifier(column);
    await expect(
      here.run((db) => db.execute(sql`update events set ${name} = ${name}`)),
    ).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  }
  await expect(here.run((db) => db.delete(events))).rejects.toThrow();
  expect(verbsOf(await trail(here, { group: "moderating" }))).toEqual(["idea.removed"]);
});

test("nobody's deed can be put on somebody else", async () => {
  const { here, moderator } = await removed();
  const other = await here.person();
  const blame = sql`update events set actor_id = ${other.id} where actor_id = ${moderator.id}`;
  await expect(here.run((db) => db.execute(blame))).rejects.toMatchObject({ cause: { code: "42501" } });
  expect(await trail(here, { person: moderator.id })).toHaveLength(1);
});
