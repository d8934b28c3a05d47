import { and, eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { reports } from "@/db/schema/discussion";
import { events } from "@/db/schema/events";
import { answers } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { projectModerators } from "@/db/schema/projects";
import { newId } from "@/lib/base/ids";
import { knownDepartments } from "@/lib/cities/departments/queries";
import { versionOf } from "@/lib/cities/editing";
import { acceptInvitation, invitePeople } from "@/lib/cities/invitations/commands";
import { invitationToken } from "@/lib/cities/invitations/link";
import { nameModerators } from "@/lib/cities/moderators/commands";
import { listModeratorChoices } from "@/lib/cities/moderators/queries";
import { moderatorsShown } from "@/lib/cities/moderators/shown";
import { changeStaff, removeStaff } from "@/lib/cities/staff/commands";
import { inviteInput } from "@/lib/cities/staff/input";

import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { answerIdea } from "@/lib/ideas/answering/commands";
import { answerIdeaInput } from "@/lib/ideas/answering/input";
import { countInbox, listInbox } from "@/lib/ideas/inbox/queries";
import { listAnswerers, listDue } from "@/lib/ideas/reminding/queries";
import { owedBy } from "@/lib/ideas/reminding/whose";
import { findIdea } from "@/lib/ideas/viewing/queries";
import { removeContribution } from "@/lib/moderation/commands";
import { countQueue, listQueue } from "@/lib/moderation/queue";
import { suspendPerson } from "@/lib/moderation/suspending/commands";
import type { Person } from "@/lib/people/actor";
import { personalData } from "@/lib/people/exporting/queries";
import { readActor } from "@/lib/people/session";
import { createProject } from "@/lib/projects/commands";
import { addPhase } from "@/lib/projects/phases/commands";
import { archiveProject, publishProject } from "@/lib/projects/publishing/commands";
import { listAllProjects } from "@/lib/projects/queries";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, changeSettings, postIdea, readIdea, within } from "@/tests/support/idea";
import { moderatorOf, projectWithIdea } from "@/tests/support/moderators";

/** Two projects and the city's own board, with an idea in each; somebody from outside moderates the first. */
async function twoProjects() {
  const here = await createTestCity();
  const [own, other] = [await projectWithIdea(here, "Own bench"), await projectWithIdea(here, "Other bench")];
  const elsewhere = await postIdea(here, { title: "A bench anywhere" });
  return { here, own, other, elsewhere, mo: await moderatorOf(here, [own.id]) };
}

function answer(here: TestCity, actor: Person, ideaId: string) {
  const said = {
    status: "accepted",
    text: "We build it in spring.",
    signedName: "Mo",
    department: "Streets",
  };
  return within(here, actor, (context) => answerIdea(context, answerIdeaInput.parse({ ideaId, ...said })));
}

function remove(here: TestCity, actor: Person, id: string) {
  const input = { kind: "idea", id, rule: "advertising", explanation: "It sells something." } as const;
  return within(here, actor, (context) => removeContribution(context, input));
}

const phase = (project: string) => ({
  ...{ project, title: { en: "Building" }, text: {}, startsOn: null, endsOn: null },
});

function name(here: TestCity, actor: Person, project: string, wanted: string[]) {
  return here.run(async (db) => {
    const now = (await listModeratorChoices(db, project)).filter((choice) => choice.here);
    const input = { version: versionOf(moderatorsShown(now)), project, people: wanted };
    return nameModerators({ db, actor }, input);
  });
}

const moderatesNow = async (here: TestCity, person: Person) => {
  const token = await here.session(person);
  const actor = await here.run((db) => readActor(db, token));
  return actor.kind === "person" ? actor.moderates : null;
};

test("the session knows what somebody moderates", async () => {
  const { here, own, mo } = await twoProjects();
  expect(await moderatesNow(here, mo)).toEqual([own.id]);
});

test.each([
  ["external_moderator", true],
  ["project_moderator", false],
] as const)("a %s answers in the own projects alone, as external or not", async (role, external) => {
  const { here, own, other, elsewhere } = await twoProjects();
  const mo = await moderatorOf(here, [own.id], role);
  await answer(here, mo, own.idea.id);
  const [given] = await here.run((db) => db.select().from(answers));
  expect(given).toMatchObject({ ideaId: own.idea.id, external, signedBy: mo.id });
  for (const { id } of [other.idea, elsewhere]) {
    await expect(answer(here, mo, id)).rejects.toThrow("errors.forbidden");
    expect((await readIdea(here, id)).status).toBe("proposed");
  }
});

test("an external moderator answers for the department of the project, or for none, and for no other", async () => {
  const { here, own, mo } = await twoProjects();
  const said = { ideaId: own.idea.id, status: "accepted", text: "We build it in spring.", signedName: "Mo" };
  const answerFor = (actor: Person, department: string) =>
    within(here, actor, (context) => answerIdea(context, answerIdeaInput.parse({ ...said, department })));
  await expect(answerFor(mo, "Parks")).rejects.toThrow("roles.notYourDepartment");
  await answerFor(mo, "");
  await answerFor(mo, "Streets");
  await expect(answerFor(await here.superadmin(), "")).rejects.toThrow("roles.nameDepartment");
});

test("decides on contributions in the own projects alone, and suspends nobody", async () => {
  const { here, own, other, elsewhere, mo } = await twoProjects();
  await remove(here, mo, own.idea.id);
  expect((await readIdea(here, own.idea.id)).visibility).toBe("removed");
  for (const { id } of [other.idea, elsewhere])
    await expect(remove(here, mo, id)).rejects.toThrow("errors.forbidden");
  const input = { id: elsewhere.author.id, reason: "Whatever it may be." };
  await expect(within(here, mo, (context) => suspendPerson(context, input))).rejects.toThrow(
    "errors.forbidden",
  );
});

test("sets the own projects up; starting, publishing and closing are others' to do", async () => {
  const { here, own, other, mo } = await twoProjects();
  await within(here, mo, (context) => addPhase(context, phase(own.id)));
  const refused = [
    within(here, mo, (context) => addPhase(context, phase(other.id))),
    within(here, mo, (context) => createProject(context, { title: { en: "Mine" }, template: "street" })),
    within(here, mo, (context) => publishProject(context, { id: own.id })),
    within(here, mo, (context) => archiveProject(context, { id: own.id })),
  ];
  for (const one of await Promise.allSettled(refused)) {
    expect(one).toMatchObject({ status: "rejected", reason: { message: "errors.forbidden" } });
  }
});

test("a moderator of the city's own keeps the whole city, and sets up the projects given beside it", async () => {
  const { here, own, other, elsewhere } = await twoProjects();
  const inside = await moderatorOf(here, [own.id], "moderator");
  await answer(here, inside, elsewhere.id);
  const [given] = await here.run((db) => db.select().from(answers));
  expect(given).toMatchObject({ external: false });
  await within(here, inside, (context) => addPhase(context, phase(own.id)));
  await expect(within(here, inside, (context) => addPhase(context, phase(other.id)))).rejects.toThrow(
    "errors.forbidden",
  );
});

test("the inbox, the queue and the list of projects hold what is in the own projects", async () => {
  const { here, own, other, elsewhere } = await twoProjects();
  await here.run(async (db) => {
    for (const { id } of [own.idea, other.idea, elsewhere])
      await db.insert(reports).values({ id: newId(), ideaId: id, reason: "other" });
  });
  const seen = await here.run(async (db) => {
    const filter = { view: "all", status: null, topicId: null, department: "", found: null } as const;
    const place = { taxonomy: await loadTaxonomy(db), answeringDepartment: "", projects: [own.id] };
    return {
      inbox: (await listInbox(db, { ...filter, ...place }, { after: null, limit: 9 })).map(
        (row) => row.title,
      ),
      counted: (await countInbox(db, { ...filter, ...place })).all,
      queue: (await listQueue(db, { view: "all", after: null, limit: 9, within: [own.id] })).map(
        (row) => row.id,
      ),
      waiting: (await countQueue(db, [own.id])).all,
      all: (await countQueue(db)).all,
      projects: (await listAllProjects(db, [own.id])).map(({ id }) => id),
    };
  });
  expect(seen).toEqual({
    ...{ inbox: ["Own bench"], counted: 1, queue: [own.idea.id], waiting: 1, all: 3 },
    projects: [own.id],
  });
});

test("what waits or was removed is read by who moderates its project, and by no other's moderator", async () => {
  const { here, own, other, mo } = await twoProjects();
  for (const { id } of [own.idea, other.idea]) await changeIdea(here, id, { visibility: "waiting" });
  const see = async ({ code }: { code: string }) => (await here.run((db) => findIdea(db, mo, code)))?.kind;
  expect([await see(own.idea), await see(other.idea)]).toEqual(["idea", "stone"]);
});

test("somebody who is taken out while a form is open is refused when it is sent, and nothing is written", async () => {
  const { here, own, mo } = await twoProjects();
  const sam = await here.superadmin();
  await name(here, sam, own.id, []);
  // The next request asks the session anew.
  const token = await here.session(mo);
  const after = await here.run((db) => readActor(db, token));
  if (after.kind !== "person") throw new Error("nobody is signed in");
  expect(after.moderates).toEqual([]);
  await expect(within(here, after, (context) => addPhase(context, phase(own.id)))).rejects.toThrow(
    "errors.forbidden",
  );
  await expect(answer(here, after, own.idea.id)).rejects.toThrow("errors.forbidden");
  const told = await here.run((db) =>
    db
      .select({ verb: events.verb, projectId: events.projectId, subjectId: events.subjectId })
      .from(events)
      .where(like(events.verb, "project.moderator%")),
  );
  expect(told).toEqual([{ verb: "project.moderatorRemoved", projectId: own.id, subjectId: mo.id }]);
});

test("two who change a project's moderators at once are shown each other's, and nobody is lost silently", async () => {
  const { here, own, mo } = await twoProjects();
  const sam = await here.superadmin();
  const inside = await here.person({ role: "moderator", firstName: "Ida", lastName: "Inside" });
  const stale = versionOf(moderatorsShown([{ name: "Mo Moderator", email: null }]));
  expect(await name(here, sam, own.id, [mo.id, inside.id])).toEqual({ ok: true });
  const late = { version: stale, project: own.id, people: [] };
  expect(await here.run((db) => nameModerators({ db, actor: sam }, late))).toMatchObject({
    ok: false,
    conflict: { theirs: { people: "Ida Inside, Mo Moderator" } },
  });
});

test("only moderators on the team can be given a project, and only superadmins give them", async () => {
  const { here, own, mo } = await twoProjects();
  const citizen = await here.person();
  const sam = await here.superadmin();
  await expect(name(here, sam, own.id, [citizen.id])).rejects.toThrow("errors.notFound");
  await expect(name(here, mo, own.id, [])).rejects.toThrow("errors.forbidden");
});

test("an invitation names the projects, where the city wants external moderators at all", async () => {
  const { here, own } = await twoProjects();
  const actor = await here.superadmin();
  const email = "mo@outside.example";
  const asked = [inviteInput.parse({ email, role: "external_moderator", projects: own.id })];
  const invite = () => here.run((db) => invitePeople({ db, actor, city: here.city }, asked));
  await expect(invite()).rejects.toThrow("roles.externalOff");
  await changeSettings(here, { externalModerators: true });
  const { sent } = await invite();
  const person = await here.person({ email });
  const token = invitationToken(here.id, sent[0] ?? "");
  const accept = () => here.run((db) => acceptInvitation({ db, actor: person, city: here.city }, { token }));
  await changeSettings(here, { externalModerators: false });
  await expect(accept()).rejects.toThrow("roles.externalOff");
  await changeSettings(here, { externalModerators: true });
  await accept();
  expect(await moderatesNow(here, person)).toEqual([own.id]);
  const data = await here.run((db) => personalData(db, here.city, person.id));
  expect(data.invitations).toMatchObject([
    { role: "external_moderator", forProjects: [{ en: "A new Mill Street" }] },
  ]);
  expect(data.moderatedProjects).toMatchObject([{ path: `/projects/${own.code}` }]);
});

test.each(["external_moderator", "project_moderator"])("a %s needs a project", (role) => {
  const asked = inviteInput.safeParse({ email: "mo@outside.example", role });
  expect(asked.error?.issues[0]).toMatchObject({ path: ["projects"] });
});

test("another role, or leaving the team, ends what somebody moderated", async () => {
  const { here, own, mo } = await twoProjects();
  const actor = await here.superadmin();
  const work = { jobTitle: "", department: "", leads: [], projects: [] };
  const given = { version: "", id: mo.id, role: "policy_maker" as const, ...work };
  const edited = await here.run((db) => changeStaff({ db, actor }, given));
  expect(edited).toMatchObject({ ok: false });
  const version = edited.ok ? "" : edited.conflict.version;
  expect(await here.run((db) => changeStaff({ db, actor }, { ...given, version }))).toEqual({ ok: true });
  const left = () => here.run((db) => db.$count(projectModerators, eq(projectModerators.personId, mo.id)));
  expect(await left()).toBe(0);
  const back = await moderatorOf(here, [own.id]);
  await here.run((db) => removeStaff({ db, actor }, { id: back.id }));
  expect(await here.run((db) => db.$count(projectModerators))).toBe(0);
  const isCitizen = and(eq(people.id, back.id), eq(people.role, "citizen"));
  expect(await here.run((db) => db.$count(people, isCitizen))).toBe(1);
});

test("is reminded of what is due in the own projects, and mans no department of the city", async () => {
  const { here, own, other, elsewhere, mo } = await twoProjects();
  const inside = await here.person({ role: "moderator" });
  await here.run((db) => db.update(people).set({ department: "Outside Office" }).where(eq(people.id, mo.id)));
  for (const { id } of [own.idea, other.idea, elsewhere])
    await changeIdea(here, id, { dueAt: new Date(Date.now() + 3_600_000), dueReason: "answer" });
  const owed = await here.run(async (db) => {
    const ideas = await listDue(db, new Date(Date.now() + 86_400_000));
    const staff = await listAnswerers(db, new Date());
    const of = (id: string) => staff.filter((one) => one.id === id);
    return [mo, inside].map(({ id }) =>
      of(id).flatMap((person) => owedBy(person, { ideas, staff }).map(({ title }) => title)),
    );
  });
  expect(owed[0]).toEqual(["Own bench"]);
  expect(owed[1]?.sort()).toEqual(["A bench anywhere", "Other bench", "Own bench"]);
  expect(await here.run(knownDepartments)).not.toContain("Outside Office");
});
