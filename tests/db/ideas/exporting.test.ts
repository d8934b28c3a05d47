import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { topics } from "@/db/schema/city";
import { comments } from "@/db/schema/discussion";
import { events } from "@/db/schema/events";
import { ideaFields, ideas } from "@/db/schema/ideas";
import { surveyQuestions } from "@/db/schema/surveys";
import { newId } from "@/lib/base/ids";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { getTranslator } from "@/lib/i18n/translator";
import { exportIdeas } from "@/lib/ideas/exporting/commands";
import { listListed } from "@/lib/ideas/exporting/queries";
import { ideaTable } from "@/lib/ideas/exporting/table";
import type { InboxFilter } from "@/lib/ideas/inbox/queries";
import type { Actor, Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { moderatorOf, projectWithIdea } from "@/tests/support/moderators";
import { linesOf } from "@/tests/support/surveys";

/** The whole table that somebody is handed, by the names of its columns. */
async function download(here: TestCity, actor: Actor, asked: Partial<InboxFilter> = {}, atOnce = 2) {
  return here.run(async (db) => {
    const taxonomy = await loadTaxonomy(db);
    const all = { view: "all", status: null, topicId: null, department: "", found: null } as const;
    const { scope, boards } = await exportIdeas(
      { db, actor, city: here.city },
      { scope: { ...all, ...asked, taxonomy, answeringDepartment: "Mayor's Office" }, as: "csv" },
    );
    const words = { t: getTranslator("en"), locale: "en" as const, city: here.city, taxonomy };
    const { columns, rowOf } = ideaTable(boards, words);
    const rows: Record<string, string | number>[] = [];
    for (let after: string | null = null; ; ) {
      const some: Awaited<ReturnType<typeof listListed>> = await listListed(db, scope, {
        after,
        limit: atOnce,
      });
      for (const idea of some)
        rows.push(Object.fromEntries(rowOf(idea).map((cell, at) => [columns[at] ?? "", cell])));
      after = some.at(-1)?.id ?? null;
      if (!after || some.length < atOnce) return { columns, rows, titles: rows.map((row) => row.Title) };
    }
  });
}

/** Two projects, of which the first asks something of everybody and something for staff alone. */
async function twoBoards() {
  const here = await createTestCity();
  const [mill, park] = [
    await projectWithIdea(here, "Twelve lime trees"),
    await projectWithIdea(here, "A pond"),
  ];
  const lines = linesOf([
    { kind: "multiple", title: { en: "When?" }, choices: ["Day", "Night"] },
    { kind: "number", title: { en: "What may it cost?" }, audience: "staff" },
    { kind: "text", title: { en: "Why?" } },
  ]);
  const [when, cost, why] = lines;
  await here.run(async (db) => {
    for (const [position, line] of lines.entries())
      await db.insert(surveyQuestions).values({ ...line, activityId: mill.boardId, position });
    const values = {
      [when?.id ?? ""]: when?.choices.map(({ id }) => id) ?? [],
      [cost?.id ?? ""]: 120.5,
      [why?.id ?? ""]: "Shade",
    };
    await db.insert(ideaFields).values({ ideaId: mill.idea.id, activityId: mill.boardId, values });
    const archived = { archivedAt: new Date() };
    await db
      .update(surveyQuestions)
      .set(archived)
      .where(eq(surveyQuestions.id, why?.id ?? ""));
  });
  return { here, mill, park, staff: await here.superadmin() };
}

test("a board's ideas come with all that is said of them, and with what its form asked in words", async () => {
  const { here, mill, staff } = await twoBoards();
  const topicId = newId();
  await here.run((db) =>
    db.insert(topics).values({ id: topicId, slug: "t-trees", name: { en: "Trees" }, department: "Parks" }),
  );
  const { id, author } = mill.idea;
  await changeIdea(here, id, {
    ...{ topicId, lat: 51.3, lng: 12.4, address: "Mill Street 1", supportCount: 3, externalSupportCount: 40 },
    ...{ dueAt: new Date("2026-12-24T23:30:00Z"), publishedSecond: 1_790_000_000, distinction: "finalist" },
    ...{ answeredAt: new Date("2026-12-01T12:00:00Z"), status: "accepted" },
  });
  await here.run(async (db) => {
    const [idea] = await db.select().from(ideas).where(eq(ideas.id, id));
    const said = (stance: string | null, visibility = "public") => ({
      ...{ id: newId(), threadId: idea?.threadId ?? "", authorId: author.id, text: "Words", locale: "en" },
      ...{ stance, visibility },
    });
    await db.insert(comments).values([said("for"), said("for"), said("against"), said(null)]);
    await db.insert(comments).values(said("against", "removed"));
  });
  const { rows, columns } = await download(here, staff, { activityId: mill.boardId });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    ...{
      Code: mill.idea.code,
      Title: "Twelve lime trees",
      Language: "en",
      Status: "Accepted",
      Topic: "Trees",
    },
    ...{
      Board: "A new Mill Street: Ideas for the street",
      Neighbourhood: "",
      Latitude: 51.3,
      Longitude: 12.4,
    },
    ...{
      Address: "Mill Street 1",
      Published: "2026-09-21",
      "Supports here": 3,
      "Supports brought along": 40,
    },
    ...{ "Comments for it": 2, "Comments against it": 1, Answered: "2026-12-01", Distinction: "Finalist" },
    ...{ "When?": "Day; Night", "What may it cost?": 120.5, "Why?": "Shade" },
  });
  // By the city's clock it is Christmas already.
  expect(rows[0]?.["Answer due"]).toBe("2026-12-25");
  expect(rows[0]?.Link).toMatch(new RegExp(`^http.*${here.host}.*/ideas/${mill.idea.code}/`));
  expect(JSON.stringify([rows, columns])).not.toMatch(/@|Ines|Author/);
});

test("several boards stand in one table: what each asks is called by it, and is empty of the others' ideas", async () => {
  const { here, staff } = await twoBoards();
  await postIdea(here, { title: "A bench" });
  const { titles, rows, columns } = await download(here, staff);
  expect(titles).toEqual(["Twelve lime trees", "A pond", "A bench"]);
  const why = "A new Mill Street: Ideas for the street: Why?";
  expect(columns).toContain(why);
  expect(rows.map((row) => row[why])).toEqual(["Shade", "", ""]);
});

test("it is the list as it stands: what is narrowed away, hidden or merged is not in it", async () => {
  const { here, mill, park, staff } = await twoBoards();
  const late = { dueAt: new Date(Date.now() - 86_400_000) };
  await changeIdea(here, park.idea.id, { ...late, status: "under_review" });
  const hidden = await postIdea(here, { title: "An insult" });
  await changeIdea(here, hidden.id, { ...late, visibility: "removed" });
  const titles = async (asked: Partial<InboxFilter>) => (await download(here, staff, asked)).titles;
  expect(await titles({ view: "late" })).toEqual(["A pond"]);
  expect(await titles({ status: "proposed" })).toEqual(["Twelve lime trees"]);
  expect(await titles({ found: [mill.idea.id, hidden.id] })).toEqual(["Twelve lime trees"]);
  expect(await titles({ activityId: park.boardId, status: "proposed" })).toEqual([]);
});

test("page after page each idea comes once, in the order in which they came", async () => {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const title = (number: number) => `Idea number ${number}`;
  for (let number = 0; number < 7; number++) await postIdea(here, { title: title(number) });
  expect((await download(here, staff, {}, 3)).titles).toEqual([0, 1, 2, 3, 4, 5, 6].map(title));
});

test("everybody gets what they answer and nothing else: of no other project, no other department, no other city", async () => {
  const { here, mill, park } = await twoBoards();
  const topicId = newId();
  await here.run((db) =>
    db.insert(topics).values({ id: topicId, slug: "t-parks", name: { en: "Parks" }, department: "Parks" }),
  );
  await changeIdea(here, park.idea.id, { topicId });
  const head: Person = { ...(await here.person({ role: "department_head" })), leads: ["Parks"] };
  const led = await download(here, head);
  expect(led.titles).toEqual(["A pond"]);
  expect(led.columns.join()).not.toContain("cost");
  expect((await download(here, head, { activityId: mill.boardId })).titles).toEqual([]);
  for (const role of ["external_moderator", "project_moderator"] as const) {
    const moderator = await moderatorOf(here, [mill.id], role);
    const own = await download(here, moderator);
    expect([own.titles, own.rows[0]?.["What may it cost?"]]).toEqual([["Twelve lime trees"], 120.5]);
    await expect(download(here, moderator, { activityId: park.boardId })).rejects.toThrow("errors.notFound");
    await expect(download(here, moderator, { activityId: here.boardId })).rejects.toThrow("errors.notFound");
  }
  expect((await download(here, await here.person({ role: "moderator" }))).titles).toHaveLength(2);

  const there = await createTestCity();
  const stranger = await there.superadmin();
  expect((await download(there, stranger)).titles).toEqual([]);
  await expect(download(there, stranger, { activityId: mill.boardId })).rejects.toThrow("errors.notFound");
  const readers = [
    await here.person(),
    await here.person({ role: "policy_maker" }),
    await here.person({ role: "communication" }),
    await here.person({ role: "department_head" }),
    await here.person({ role: "external_moderator" }),
    here.visitor(),
  ];
  for (const actor of readers) {
    await expect(download(here, actor)).rejects.toThrow("errors.forbidden");
    await expect(download(here, actor, { activityId: mill.boardId })).rejects.toThrow("errors.forbidden");
  }
});

test("that somebody took ideas out is in the ledger with how many, and what is refused is not", async () => {
  const { here, mill, staff } = await twoBoards();
  await download(here, staff);
  await download(here, staff, { activityId: mill.boardId });
  await expect(download(here, await here.person())).rejects.toThrow();
  const deeds = await here.run((db) => db.select().from(events).where(eq(events.verb, "ideas.downloaded")));
  expect(deeds).toMatchObject([
    { actorId: staff.id, actorRole: "superadmin", subjectKind: "city", data: { as: "csv", ideas: 2 } },
    { subjectKind: "activity", subjectId: mill.boardId, projectId: mill.id, data: { as: "csv", ideas: 1 } },
  ]);
});
