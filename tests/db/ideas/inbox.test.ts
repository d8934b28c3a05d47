import { expect, test } from "vitest";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import {
  countInbox,
  countLate,
  type InboxFilter,
  type InboxView,
  inboxViews,
  listInbox,
} from "@/lib/ideas/inbox/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

const read = (here: TestCity, filter: Partial<InboxFilter> = {}) =>
  here.run(async (db) => {
    const all = { view: "due" as InboxView, status: null, topicId: null, department: "", found: null };
    const scope = { ...all, ...filter, taxonomy: await loadTaxonomy(db), answeringDepartment: "" };
    return {
      counts: await countInbox(db, scope),
      rows: await listInbox(db, scope, { after: null, limit: 30 }),
    };
  });

/** One that is late though it is under review, one for this week, one for later, one without a date. */
async function furnished(here: TestCity) {
  const post = async (title: string, values: Parameters<typeof changeIdea>[2]) => {
    const { id } = await postIdea(here, { title });
    await changeIdea(here, id, values);
    return id;
  };
  return {
    late: await post("A late bench", { dueAt: inDays(-3), status: "under_review" }),
    soon: await post("A bench soon", { dueAt: inDays(2) }),
    later: await post("A bench later", { dueAt: inDays(20) }),
    free: await post("A bench without a date", { dueAt: null, dueReason: null }),
  };
}

test("what is due comes late first, an idea under review among it, with the name of who waits", async () => {
  const here = await createTestCity();
  const { late, soon, later } = await furnished(here);
  const { rows } = await read(here);
  expect(rows.map(({ id }) => id)).toEqual([late, soon, later]);
  expect(rows[0]).toMatchObject({ late: true, author: "Ines Author" });
});

test("each view holds as many ideas as its tab says, filtered or not", async () => {
  const here = await createTestCity();
  const { late, later, free } = await furnished(here);
  expect((await read(here)).counts).toEqual({ late: 1, week: 1, due: 3, unanswered: 3, all: 4 });
  for (const found of [null, [late, later], [free], []]) {
    for (const view of inboxViews) {
      const { rows, counts } = await read(here, { view, found });
      expect(rows, `${view} of ${found?.length ?? "all"}`).toHaveLength(counts[view]);
    }
  }
});

test("what is late is counted in the whole city, in each project and in what belongs to none", async () => {
  const here = await createTestCity();
  await furnished(here);
  const [street, park] = [await startProject(here), await startProject(here)];
  await here.run((db) => insertBoard(db, street));
  const { id } = await postIdea(here, { project: street.code });
  const late = () =>
    here.run(async (db) => {
      const counts = { city: await countLate(db, null), outside: await countLate(db, { projectId: null }) };
      const [one, other] = [street, park].map(({ id: projectId }) => countLate(db, { projectId }));
      return { ...counts, street: await one, park: await other };
    });
  expect(await late()).toEqual({ city: 1, outside: 1, street: 0, park: 0 });
  await changeIdea(here, id, { dueAt: inDays(-1) });
  expect(await late()).toEqual({ city: 2, outside: 1, street: 1, park: 0 });
  await changeIdea(here, id, { visibility: "removed" });
  expect(await late()).toEqual({ city: 1, outside: 1, street: 0, park: 0 });
});

test("without a filter the same is counted from running tallies, hidden ideas and answered ones apart", async () => {
  const here = await createTestCity();
  const posted = await furnished(here);
  const whole = () => here.run((db) => countInbox(db));
  const oneByOne = async () => (await read(here, { found: Object.values(posted) })).counts;
  expect(await whole()).toEqual(await oneByOne());
  await changeIdea(here, posted.free, { answeredAt: new Date() });
  await changeIdea(here, posted.soon, { visibility: "removed" });
  expect(await whole()).toEqual({ late: 1, week: 0, due: 2, unanswered: 1, all: 3 });
  expect(await whole()).toEqual(await oneByOne());
});
