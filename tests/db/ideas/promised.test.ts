import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answers, ideas } from "@/db/schema/ideas";
import { milestones } from "@/db/schema/milestones";
import { projects } from "@/db/schema/projects";
import { newId } from "@/lib/base/ids";
import {
  allPromises,
  type PromiseFilter,
  promisesPath,
  readPromiseFilter,
} from "@/lib/ideas/promised/filter";
import { listPromises, promiseFigures } from "@/lib/ideas/promised/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { insertProject } from "@/tests/support/projects";

const at = (ago: number) => new Date(Date.now() - ago * 86_400_000);
const listed = (here: TestCity, filter: Partial<PromiseFilter> = {}, limit = 50) =>
  here.run((db) => listPromises(db, { ...allPromises, ...filter, answeringDepartment: "City hall" }, limit));
const figures = (here: TestCity) =>
  here.run((db) => promiseFigures(db, { answeringDepartment: "City hall" }));

/** One promise of each kind and end. */
async function promisingCity() {
  const here = await createTestCity();
  const [late, open, answered, hidden] = [
    await postIdea(here, { title: "Late answer" }),
    await postIdea(here, { title: "Open answer" }),
    await postIdea(here, { title: "Answered" }),
    await postIdea(here, { title: "Hidden" }),
  ];
  await changeIdea(here, late.id, { dueAt: at(3), dueReason: "posted" });
  await changeIdea(here, open.id, { dueAt: at(-9), dueReason: "nextStep" });
  await changeIdea(here, hidden.id, { dueAt: at(3), visibility: "removed" });
  const published = Math.floor(at(40).getTime() / 1000);
  await changeIdea(here, answered.id, { dueAt: null, status: "accepted", publishedSecond: published });
  const project = await here.run((db) => insertProject(db, "Mill Street", { department: "Roads" }));
  await here.run(async (db) => {
    const answer = { ideaId: answered.id, statusBefore: "proposed", text: "We will do it.", locale: "en" };
    const signed = { signedName: "Mia", department: "Parks" };
    await db.insert(answers).values([
      {
        ...{ ...answer, ...signed, id: newId(), status: "under_review", onTime: 1, createdAt: at(20) },
        ...{ dueAt: at(10), dueReason: "posted", nextDueAt: at(15) },
      },
      {
        ...{ ...answer, ...signed, id: newId(), status: "accepted", onTime: 0, createdAt: at(12) },
        ...{ dueAt: at(15), dueReason: "nextStep" },
      },
      { ...answer, ...signed, id: newId(), status: "accepted", onTime: null, createdAt: at(8) },
    ]);
    const step = { ideaId: answered.id, title: { en: "Benches" }, department: "Parks", createdAt: at(30) };
    const why = "It costs far too much.";
    await db.insert(milestones).values([
      { ...step, id: newId(), dueAt: at(10), doneAt: at(11) },
      { ...step, id: newId(), dueAt: at(10), doneAt: at(2) },
      { ...step, id: newId(), dueAt: at(10), withdrawnAt: at(7), note: why, noteLocale: "en" },
      { ...step, id: newId(), dueAt: at(-60) },
    ]);
  });
  return { here, project, answered };
}

test("every promise of the city is in the list once, with what became of it", async () => {
  const { here } = await promisingCity();
  const rows = await listed(here);
  expect(rows.map(({ kind, state, department }) => `${kind} ${state} ${department}`).sort()).toEqual(
    [
      ...["answer late City hall", "step open City hall", "answer kept Parks", "step late Parks"],
      ...[
        "milestone kept Parks",
        "milestone late Parks",
        "milestone withdrawn Parks",
        "milestone open Parks",
      ],
      "outcome open Roads",
    ].sort(),
  );
  expect(rows.map(({ idea }) => idea?.title)).not.toContain("Hidden");
  expect(rows.find(({ state }) => state === "withdrawn")?.note).toBe("It costs far too much.");
});

test("with an idea that is hidden, what was promised and answered there is hidden, too", async () => {
  const { here, answered } = await promisingCity();
  await changeIdea(here, answered.id, { visibility: "removed" });
  const left = (await listed(here)).map(({ kind, idea }) => `${kind} ${idea?.title ?? "of a project"}`);
  expect(left.sort()).toEqual(["answer Late answer", "outcome of a project", "step Open answer"]);
});

test("a project's promise to say what came of it is kept once it is over and says so, and late where it does not", async () => {
  const { here, project } = await promisingCity();
  const change = (values: Partial<typeof projects.$inferInsert>) =>
    here.run((db) => db.update(projects).set(values).where(eq(projects.id, project.id)));
  const state = async () => (await listed(here)).find(({ kind }) => kind === "outcome")?.state;
  await change({ publishAt: at(50), archiveAt: at(1), outcome: {} });
  expect(await state()).toBe("late");
  await change({ outcome: { en: "Trees were planted." } });
  expect(await state()).toBe("kept");
  await change({ publishAt: null, archiveAt: null });
  expect(await state()).toBeUndefined();
});

test("it is filtered by state and department, and its figures count what the filters show", async () => {
  const { here } = await promisingCity();
  const all = await figures(here);
  expect(all[0]).toMatchObject({ department: null, kept: 2, late: 3, open: 3, withdrawn: 1 });
  expect(all.slice(1).map(({ department }) => department)).toEqual(["City hall", "Parks", "Roads"]);
  for (const { department, ...counts } of all) {
    for (const state of ["kept", "late", "open", "withdrawn"] as const) {
      const rows = await listed(here, { state, department: department ?? "" });
      expect(rows).toHaveLength(counts[state]);
    }
  }
});

test("the days that promises took are the middle of those that were settled, from making to settling", async () => {
  const { here } = await promisingCity();
  // Answered after 20 days, the next step after 8, steps after 19 and 28: the middle of them is 19.5.
  expect((await figures(here)).find(({ department }) => department === "Parks")?.medianDays).toBe(20);
  expect((await figures(here)).find(({ department }) => department === "City hall")?.medianDays).toBeNull();
});

test("what is late stands first, then what is due soonest, then what was settled last, whatever is filtered", async () => {
  const { here } = await promisingCity();
  const rows = await listed(here);
  const told = rows.map(({ kind, state, settledAt }) => `${kind} ${state}${settledAt ? "" : " still"}`);
  expect(told).toEqual([
    "answer late still",
    ...["step open still", "milestone open still", "outcome open still"],
    ...["milestone late", "milestone withdrawn", "milestone kept", "step late", "answer kept"],
  ]);
  const late = await listed(here, { state: "late" });
  expect(late.map(({ settledAt }) => settledAt !== null)).toEqual([false, true, true]);
  const open = (await listed(here, { state: "open" })).map(({ dueAt }) => dueAt?.getTime() ?? Infinity);
  expect(open).toEqual([...open].sort((one, other) => one - other));
});

test("page by page nothing is shown twice or left out", async () => {
  const { here } = await promisingCity();
  for (const state of [null, "open", "late"] as const) {
    const expected = (await listed(here, { state })).map(({ cursor }) => cursor.id);
    const paged: string[] = [];
    for (let after: PromiseFilter["after"] = null; ; ) {
      const rows = await listed(here, { state, after }, 2);
      paged.push(...rows.map(({ cursor }) => cursor.id));
      after = rows.at(-1)?.cursor ?? null;
      if (rows.length < 2) break;
    }
    expect(paged).toEqual(expected);
  }
});

test("an address of the list is read as it was written, and nonsense in it is nothing", () => {
  const after = { standing: 2, place: "-1796043600.123456", id: newId() };
  const days = { from: "2026-02-01", to: "2026-02-28" };
  const filter = { state: "late", department: "Parks & Ponds", days, project: "no-project", after } as const;
  const query = Object.fromEntries(new URLSearchParams(promisesPath(filter, { after }).split("?")[1]));
  expect(readPromiseFilter(query)).toEqual(filter);
  const nonsense = { state: "x", after: "'; drop~1", from: "2026-02-30", to: "2026-03-01", project: "a'b" };
  expect(readPromiseFilter({ ...nonsense, department: ["a", "b"] })).toEqual({
    ...allPromises,
    department: "a",
  });
});

test("another city's promises are nowhere in it", async () => {
  await promisingCity();
  const here = await createTestCity();
  expect(await listed(here)).toEqual([]);
  expect(await here.run((db) => db.select().from(ideas))).toEqual([]);
});
