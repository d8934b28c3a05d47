import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { databaseNow } from "@/db/clock";
import { events, mails } from "@/db/schema/events";
import { milestones } from "@/db/schema/milestones";
import { dayOf } from "@/lib/base/wall-clock";
import { answerIdea } from "@/lib/ideas/answering/commands";
import { answerIdeaInput } from "@/lib/ideas/answering/input";
import { followIdea } from "@/lib/ideas/following/commands";
import {
  addMilestone,
  changeMilestone,
  finishMilestone,
  moveMilestone,
  withdrawMilestone,
} from "@/lib/ideas/milestones/commands";
import { milestonesOf, openSteps } from "@/lib/ideas/milestones/queries";
import { endOfDay } from "@/lib/ideas/promise";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea, within } from "@/tests/support/idea";
import { insertProject } from "@/tests/support/projects";

const days = 86_400_000;
const dayIn = (count: number) => dayOf(new Date(Date.now() + count * days), "Europe/Brussels");
const locale = "en" as const;
const words = { title: { en: "Three benches stand" }, department: "Parks", cost: 1200, alt: "" };

async function accepted() {
  const here = await createTestCity();
  const staff = await here.superadmin();
  const idea = await postIdea(here, { title: "Benches by the pond" });
  await changeIdea(here, idea.id, { status: "accepted", dueAt: null, dueReason: null });
  return { here, staff, idea };
}

const promise = (here: TestCity, actor: Person, ofId: string, dueOn = dayIn(30)) =>
  within(here, actor, (context) => addMilestone(context, { of: "idea", ofId, dueOn, ...words }));
const steps = (here: TestCity, ofId: string) =>
  here.run(async (db) => milestonesOf(db, { of: "idea", ofId }, await databaseNow(db)));
const overdue = (here: TestCity, id: string) =>
  here.run((db) =>
    db
      .update(milestones)
      .set({ dueAt: new Date(Date.now() - 3 * days) })
      .where(eq(milestones.id, id)),
  );
const letters = (here: TestCity) =>
  here.run((db) =>
    db
      .select({ to: mails.personId, subject: mails.subject, text: mails.text })
      .from(mails)
      .where(eq(mails.kind, "milestone")),
  );

test("a step is promised to the end of its day on the city's clock, and everybody sees it with its cost", async () => {
  const { here, staff, idea } = await accepted();
  await promise(here, staff, idea.id, "2031-03-29");
  const [step] = await steps(here, idea.id);
  expect(step).toMatchObject({ state: "open", cost: 1200, department: "Parks", title: words.title });
  expect(step?.dueAt).toEqual(endOfDay({ year: 2031, month: 3, day: 29 }, "Europe/Brussels"));
  expect(step?.dueAt.toISOString()).toBe("2031-03-29T22:59:59.000Z");
});

test("nothing is promised for an idea that is not accepted, for a day that is past, or by whoever does not answer it", async () => {
  const { here, staff, idea } = await accepted();
  await expect(promise(here, staff, idea.id, dayIn(-1))).rejects.toThrow("idea.answer.dayPast");
  await expect(promise(here, staff, idea.id, "2099-01-01")).rejects.toThrow("promises.dayFar");
  await expect(promise(here, await here.person(), idea.id)).rejects.toThrow("errors.forbidden");
  const other = await postIdea(here);
  await expect(promise(here, staff, other.id)).rejects.toThrow("promises.notAccepted");
  expect(await steps(here, idea.id)).toEqual([]);
});

test("done by its day it is kept; those who posted, support or follow the idea are told, each once", async () => {
  const { here, staff, idea } = await accepted();
  const [ada, bela] = [await here.person(), await here.person()];
  await within(here, ada, (context) => supportIdea(context, { ideaId: idea.id }));
  await within(here, ada, (context) => followIdea(context, { ideaId: idea.id }));
  await within(here, bela, (context) => followIdea(context, { ideaId: idea.id }));
  const { id } = await promise(here, staff, idea.id);
  const done = { id, doneOn: dayIn(0), note: "They stand in the shade.", alt: "" };
  const finish = () => within(here, staff, (context) => finishMilestone({ ...context, locale }, done));
  expect((await finish()).told).toBe(3);
  await expect(finish()).rejects.toThrow("promises.over");
  const told = await letters(here);
  expect(told.map(({ to }) => to).sort()).toEqual([ada.id, bela.id, idea.author.id].sort());
  expect(told[0]?.text).toContain("They stand in the shade.");
  expect(told[0]?.text).toContain(`/ideas/${idea.code}#milestones`);
  expect(await steps(here, idea.id)).toMatchObject([{ state: "kept", note: "They stand in the shade." }]);
});

test("a step cannot be done on a day that is still to come", async () => {
  const { here, staff, idea } = await accepted();
  const { id } = await promise(here, staff, idea.id);
  const done = { id, doneOn: dayIn(2), note: "", alt: "" };
  await expect(
    within(here, staff, (context) => finishMilestone({ ...context, locale }, done)),
  ).rejects.toThrow("promises.dayAhead");
});

test("moved with a reason it has a new day, and moved after its day it is late whatever comes after", async () => {
  const { here, staff, idea } = await accepted();
  const { id } = await promise(here, staff, idea.id);
  const move = (count: number) =>
    within(here, staff, (context) =>
      moveMilestone({ ...context, locale }, { id, dueOn: dayIn(count), reason: "The smith is ill." }),
    );
  await expect(move(30)).rejects.toThrow("promises.sameDay");
  await move(40);
  const [moved] = await steps(here, idea.id);
  expect(moved).toMatchObject({ state: "open", moves: [{ reason: "The smith is ill." }] });
  expect(moved?.moves[0]?.toAt).toEqual(moved?.dueAt);
  await overdue(here, id);
  expect(await steps(here, idea.id)).toMatchObject([{ state: "late" }]);
  await move(50);
  expect(await steps(here, idea.id)).toMatchObject([{ state: "open" }]);
  await within(here, staff, (context) =>
    finishMilestone({ ...context, locale }, { id, doneOn: dayIn(0), note: "", alt: "" }),
  );
  expect(await steps(here, idea.id)).toMatchObject([{ state: "late" }]);
});

test("withdrawn it stays to be read with its reason, and its supporters are told it", async () => {
  const { here, staff, idea } = await accepted();
  const { id } = await promise(here, staff, idea.id);
  const reason = "The pond is filled in next year.";
  await within(here, staff, (context) => withdrawMilestone({ ...context, locale }, { id, reason }));
  expect(await steps(here, idea.id)).toMatchObject([{ state: "withdrawn", note: reason }]);
  expect(await letters(here)).toMatchObject([
    { to: idea.author.id, subject: "Withdrawn: Three benches stand", text: expect.stringContaining(reason) },
  ]);
  const told = await here.run((db) =>
    db.select({ verb: events.verb, data: events.data }).from(events).where(eq(events.subjectId, idea.id)),
  );
  expect(told.map(({ verb }) => verb)).toEqual(expect.arrayContaining(["promise.made", "promise.withdrawn"]));
  expect(JSON.stringify(told)).not.toContain("pond");
});

test("an idea that is declined after all takes its open steps along, and what was done stays done", async () => {
  const { here, staff, idea } = await accepted();
  const [first] = [await promise(here, staff, idea.id), await promise(here, staff, idea.id, dayIn(60))];
  await within(here, staff, (context) =>
    finishMilestone({ ...context, locale }, { id: first.id, doneOn: dayIn(0), note: "", alt: "" }),
  );
  const text = "The ground does not carry it, as we found now.";
  const answer = { ideaId: idea.id, status: "declined", text, signedName: "Mia", department: "Parks" };
  await within(here, staff, (context) => answerIdea(context, answerIdeaInput.parse(answer)));
  expect(await steps(here, idea.id)).toMatchObject([{ state: "kept" }, { state: "withdrawn", note: text }]);
});

test("its words can be put right at any time, its day cannot", async () => {
  const { here, staff, idea } = await accepted();
  const { id } = await promise(here, staff, idea.id);
  const [before] = await steps(here, idea.id);
  const changed = { id, title: { en: "Four benches stand" }, department: "Parks", cost: null };
  await within(here, staff, (context) => changeMilestone(context, changed));
  expect(await steps(here, idea.id)).toMatchObject([
    { title: { en: "Four benches stand" }, cost: null, dueAt: before?.dueAt },
  ]);
});

test("the agenda names what is still to be done within one's reach, the longest due first", async () => {
  const { here, staff, idea } = await accepted();
  const [later, sooner] = [
    await promise(here, staff, idea.id, dayIn(60)),
    await promise(here, staff, idea.id, dayIn(20)),
  ];
  const project = await here.run((db) => insertProject(db, "Mill Street"));
  const inProject = await within(here, staff, (context) =>
    addMilestone(context, {
      of: "project",
      ofId: project.id,
      dueOn: dayIn(40),
      ...words,
      department: "Roads",
    }),
  );
  const open = async (reached: Parameters<typeof openSteps>[1]) =>
    (await here.run((db) => openSteps(db, reached, 10))).map(({ id }) => id);
  expect(await open({})).toEqual([sooner.id, inProject.id, later.id]);
  expect(await open({ within: ["Parks"] })).toEqual([sooner.id, later.id]);
  expect(await open({ projects: [project.id] })).toEqual([inProject.id]);
  await changeIdea(here, idea.id, { visibility: "removed" });
  expect(await open({})).toEqual([inProject.id]);
});

test("an external moderator speaks for the departments of the own projects, or for none", async () => {
  const here = await createTestCity();
  const project = await here.run((db) => insertProject(db, "Mill Street", { department: "Roads" }));
  const person = await here.person({ role: "external_moderator" });
  const outside: Person = { ...person, moderates: [project.id] };
  const promiseFor = (department: string) =>
    within(here, outside, (context) =>
      addMilestone(context, { of: "project", ofId: project.id, dueOn: dayIn(9), ...words, department }),
    );
  await expect(promiseFor("Parks")).rejects.toThrow("roles.notYourDepartment");
  await promiseFor("Roads");
  const elsewhere: Person = { ...outside, moderates: [] };
  await expect(
    within(here, elsewhere, (context) =>
      addMilestone(context, { of: "project", ofId: project.id, dueOn: dayIn(9), ...words }),
    ),
  ).rejects.toThrow("errors.forbidden");
});
