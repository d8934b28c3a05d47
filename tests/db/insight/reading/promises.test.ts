import fc from "fast-check";
import { expect, test } from "vitest";
import { topics } from "@/db/schema/city";
import { answers } from "@/db/schema/ideas";
import { milestones } from "@/db/schema/milestones";
import { projectPhases } from "@/db/schema/projects";
import { newId } from "@/lib/base/ids";
import { followLedger } from "@/lib/events/reading/follow";
import { listPromises } from "@/lib/ideas/promised/queries";
import { figuresReader } from "@/lib/insight/figures/reader";
import { addDays, readPeriod } from "@/lib/insight/period";
import { readDashboard } from "@/lib/insight/reading/dashboard";
import { listScopes } from "@/lib/insight/scope";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { whole } from "@/tests/support/hold";
import { changeIdea, changeSettings, postIdea } from "@/tests/support/idea";
import { promisesSlowly, tallySlowly } from "@/tests/support/insight/promises-slowly";
import { insertBoard, insertProject } from "@/tests/support/projects";

const answering = "City hall";
const departments = ["Parks", "Roads", ""];
/** Days before now, often around midnight of some zone; negative: ahead. */
const ago = fc.oneof(
  fc.integer({ min: -40, max: 400 }).map((days) => days + 0.02),
  fc.double({ min: -40, max: 400, noNaN: true }),
);
const past = ago.map((days) => Math.abs(days) + 0.01);
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null, freq: 3 });

const promised = fc.record({
  where: fc.nat(3),
  hidden: fc.integer({ min: 0, max: 6 }).map((one) => one === 0),
  topic: fc.boolean(),
  published: past,
  due: maybe(ago),
  nextStep: fc.boolean(),
  answers: fc.array(
    fc.record({
      at: past,
      onTime: fc.constantFrom(0, 1, null),
      nextStep: fc.boolean(),
      department: fc.nat(2),
    }),
    { maxLength: 3, size: "max" },
  ),
  steps: fc.array(
    fc.record({
      ...{ made: past, due: ago, settled: maybe(past), withdrawn: fc.boolean(), wasLate: fc.boolean() },
      ...{ ofProject: fc.boolean(), department: fc.nat(2) },
    }),
    { maxLength: 3, size: "max" },
  ),
});
type Promised = typeof promised extends fc.Arbitrary<infer One> ? One : never;

const project = fc.record({
  ...{ published: maybe(past), over: maybe(past), says: fc.boolean(), department: fc.nat(2) },
  phaseEnds: maybe(fc.integer({ min: -30, max: 300 })),
});

const zones = ["Europe/Brussels", "America/Sao_Paulo", "Pacific/Apia", "Africa/Cairo"];
const asked = fc.record({
  start: fc.integer({ min: 0, max: 300 }),
  length: fc.integer({ min: 0, max: 200 }),
});

const now = Date.now();
const at = (days: number) => new Date(now - days * 86_400_000);
const nameOf = (index: number) => departments[index] ?? "";

async function tell(here: TestCity, one: Promised, places: { projectId: string; activityId: string }[]) {
  const { id } = await postIdea(here);
  const place = places[one.where];
  const topicId = newId();
  const topic = { id: topicId, slug: topicId, name: { en: "Parks" }, department: "Parks" };
  if (one.topic) await here.run((db) => db.insert(topics).values(topic));
  await changeIdea(here, id, {
    ...(place ? { activityId: place.activityId } : {}),
    ...(one.topic ? { topicId } : {}),
    visibility: one.hidden ? "removed" : "public",
    publishedSecond: Math.floor(at(one.published).getTime() / 1000),
    dueAt: one.due === null ? null : at(one.due),
    dueReason: one.due === null ? null : one.nextStep ? "nextStep" : "posted",
  });
  const said = { ideaId: id, statusBefore: "proposed", status: "accepted", text: "Yes.", locale: "en" };
  const given = one.answers.map((answer) => ({
    ...{ ...said, id: newId(), signedName: "Mia", department: nameOf(answer.department) },
    ...{
      onTime: answer.onTime,
      createdAt: at(answer.at),
      dueReason: answer.nextStep ? "nextStep" : "posted",
    },
  }));
  const steps = one.steps.map((step) => ({
    ...{
      id: newId(),
      title: { en: "Benches" },
      department: nameOf(step.department),
      createdAt: at(step.made),
    },
    ...(step.ofProject && place ? { projectId: place.projectId } : { ideaId: id }),
    ...{ dueAt: at(step.due), wasLate: step.wasLate, note: "It costs far too much.", noteLocale: "en" },
    ...(step.settled === null ? {} : { [step.withdrawn ? "withdrawnAt" : "doneAt"]: at(step.settled) }),
  }));
  await here.run(async (db) => {
    if (given.length > 0) await db.insert(answers).values(given);
    for (const step of steps) await db.insert(milestones).values(step);
  });
}

test("what the dashboard says of promises, of the city, of a project and outside of projects, is what a slow count of the rows comes to", async () => {
  const numRuns = whole ? 30 : 3;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...zones),
      fc.array(promised, { minLength: 10, maxLength: 14, size: "max" }),
      fc.tuple(project, project),
      fc.array(asked, { minLength: 3, maxLength: 3 }),
      async (timeZone, told, begun, periods) => {
        const here = await createTestCity({ timeZone });
        await changeSettings(here, { answeringDepartment: answering });
        const places = await here.run(async (db) => {
          const found = [];
          for (const { published, over, says, department, phaseEnds } of begun) {
            const publishAt = published === null ? null : at(published);
            const archiveAt = publishAt && over !== null ? new Date(Math.max(+publishAt, +at(over))) : null;
            const outcome = says ? { en: "Trees." } : {};
            const values = { publishAt, archiveAt, outcome, department: nameOf(department) };
            const made = await insertProject(db, "Mill Street", values);
            const days = {
              startsOn: "2020-01-01",
              endsOn: at(phaseEnds ?? 0)
                .toISOString()
                .slice(0, 10),
            };
            if (phaseEnds !== null)
              await db
                .insert(projectPhases)
                .values({ id: newId(), projectId: made.id, title: { en: "Ends" }, position: 1, ...days });
            found.push({ projectId: made.id, activityId: await insertBoard(db, made) });
          }
          return found;
        });
        for (const one of told) await tell(here, one, places);
        await followLedger(here.id, [figuresReader]);
        const slowly = await promisesSlowly(here, answering);
        const today = new Date().toISOString().slice(0, 10);
        for (const { start, length } of periods) {
          const [from, to] = [addDays(today, -start - length), addDays(today, -start)];
          const period = readPeriod({ range: "custom", from, to }, today);
          const scopes = await here.run(listScopes);
          for (const scope of [null, ...scopes]) {
            const { promises } = await here.run((db) => readDashboard(db, period, scope));
            const lines = promises.flatMap(({ department, ...one }) =>
              (["kept", "late", "open", "withdrawn"] as const).flatMap((state) =>
                one[state] > 0 ? [`${department} ${state} × ${one[state]}`] : [],
              ),
            );
            const projectId = scope ? scope.projectId : undefined;
            expect(lines.sort()).toEqual(tallySlowly(slowly, { from, to, timeZone, project: projectId }));
            const which = { answeringDepartment: answering, days: { from, to }, projectId };
            const filter = { state: "late", department: "", after: null } as const;
            const late = await here.run((db) => listPromises(db, { ...filter, ...which }, 500));
            expect(late).toHaveLength(promises.reduce((sum, one) => sum + one.late, 0));
          }
        }
      },
    ),
    { numRuns, endOnFailure: true, unbiased: true },
  );
}, 300_000);

test("days are the city's own, from midnight to midnight, both included", async () => {
  const here = await createTestCity({ timeZone: "Asia/Tokyo" });
  const project = await here.run((db) => insertProject(db, "Mill Street", { publishAt: at(900) }));
  const step = { projectId: project.id, title: { en: "Benches" }, department: "Parks" };
  const [first, last] = [new Date("2026-03-01T00:00:00+09:00"), new Date("2026-03-31T23:59:59+09:00")];
  const made = { createdAt: new Date("2026-01-01"), dueAt: new Date("2026-12-31") };
  await here.run((db) =>
    db.insert(milestones).values([
      { ...step, ...made, id: newId(), doneAt: first },
      { ...step, ...made, id: newId(), doneAt: last },
      { ...step, id: newId(), createdAt: last, dueAt: new Date("2036-12-31") },
      { ...step, ...made, id: newId(), doneAt: new Date(first.getTime() - 1000) },
      { ...step, ...made, id: newId(), doneAt: new Date(last.getTime() + 1000) },
      { ...step, id: newId(), createdAt: new Date(last.getTime() + 1000), dueAt: new Date("2036-12-31") },
    ]),
  );
  const period = readPeriod({ range: "custom", from: "2026-03-01", to: "2026-03-31" }, "2026-06-01");
  const { promises } = await here.run((db) => readDashboard(db, period));
  expect(promises.find(({ department }) => department === "Parks")).toMatchObject({ kept: 2, open: 1 });
});

test("an answer that is owed belongs to the days from the second on in which it was promised: by an idea's publishing, or by an answer", async () => {
  const here = await createTestCity({ timeZone: "Asia/Tokyo" });
  await changeSettings(here, { answeringDepartment: answering });
  const last = new Date("2026-03-31T23:59:59+09:00");
  const [before, after] = [new Date("2026-01-01"), new Date(last.getTime() + 1000)];
  const owe = async (published: Date, promisedAgain?: Date) => {
    const { id } = await postIdea(here);
    await changeIdea(here, id, {
      publishedSecond: published.getTime() / 1000,
      ...{ dueAt: new Date("2036-12-31"), dueReason: promisedAgain ? "nextStep" : "posted" },
    });
    const said = { ideaId: id, statusBefore: "proposed", status: "accepted", text: "Yes.", locale: "en" };
    const answer = { ...said, id: newId(), signedName: "Mia", department: "Parks", createdAt: promisedAgain };
    if (promisedAgain) await here.run((db) => db.insert(answers).values(answer));
  };
  const open = async () => {
    const period = readPeriod({ range: "custom", from: "2026-03-01", to: "2026-03-31" }, "2026-06-01");
    const { promises } = await here.run((db) => readDashboard(db, period));
    return promises.find(({ department }) => department === answering)?.open ?? 0;
  };
  await owe(after);
  await owe(before, after);
  expect(await open()).toBe(0);
  await owe(last);
  expect(await open()).toBe(1);
  await owe(before, last);
  expect(await open()).toBe(2);
});
