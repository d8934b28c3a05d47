import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { invitations } from "@/db/schema/invitations";
import { people } from "@/db/schema/people";
import { projectModerators, projects } from "@/db/schema/projects";
import { versionOf } from "@/lib/cities/editing";
import {
  acceptInvitation,
  invitePeople,
  resendInvitation,
  revokeInvitation,
} from "@/lib/cities/invitations/commands";
import { invitationToken } from "@/lib/cities/invitations/link";
import { listInvitations, openInvitation } from "@/lib/cities/invitations/queries";
import { remindInvited } from "@/lib/cities/invitations/remind";
import { projectsWithin } from "@/lib/cities/moderators/authorizing";
import { nameModerators } from "@/lib/cities/moderators/commands";
import { listModeratorChoices, listProjectChoices } from "@/lib/cities/moderators/queries";
import { moderatorsShown } from "@/lib/cities/moderators/shown";
import { removeStaff } from "@/lib/cities/staff/commands";
import { inviteInput, type StaffRole } from "@/lib/cities/staff/input";
import { listStaff } from "@/lib/cities/staff/queries";
import type { Person } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { may, reachOf } from "@/lib/people/permissions";
import { readActor } from "@/lib/people/session";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeSettings } from "@/tests/support/idea";
import { moderatorOf } from "@/tests/support/moderators";
import { startProject } from "@/tests/support/projects";

/** Two departments with a project each; somebody leads the first. */
async function twoDepartments() {
  const here = await createTestCity();
  const streets = await startProject(here, { department: "Streets" });
  const parks = await startProject(here, { department: "Parks", title: { en: "The park" } });
  const leads = ["Streets"];
  const person = await here.person({ role: "department_head" });
  await here.run((db) => db.update(people).set({ leads }).where(eq(people.id, person.id)));
  return { here, streets, parks, heidi: { ...person, leads } };
}

function invite(here: TestCity, actor: Person, asked: Record<string, unknown>) {
  const input = inviteInput.parse({ email: "new@city.example", ...asked });
  return here.run((db) => invitePeople({ db, actor, city: here.city }, [input]));
}

function name(here: TestCity, actor: Person, project: string, wanted: string[]) {
  return here.run(async (db) => {
    const now = (await listModeratorChoices(db, project)).filter((choice) => choice.here);
    return nameModerators(
      { db, actor },
      { version: versionOf(moderatorsShown(now)), project, people: wanted },
    );
  });
}

test("a head names and ends the moderators of projects of the own department, and the ledger says so", async () => {
  const { here, streets, parks, heidi } = await twoDepartments();
  const inside = await here.person({ role: "moderator", firstName: "Ida", lastName: "Inside" });
  expect(await name(here, heidi, streets.id, [inside.id])).toEqual({ ok: true });
  expect(await here.run((db) => db.$count(projectModerators))).toBe(1);
  expect(await name(here, heidi, streets.id, [])).toEqual({ ok: true });
  expect(await here.run((db) => db.$count(projectModerators))).toBe(0);
  const told = await here.run((db) =>
    db.select({ verb: events.verb, role: events.actorRole }).from(events).where(eq(events.actorId, heidi.id)),
  );
  expect(told).toEqual([
    { verb: "project.moderatorAdded", role: "department_head" },
    { verb: "project.moderatorRemoved", role: "department_head" },
  ]);
  await expect(name(here, heidi, parks.id, [inside.id])).rejects.toThrow("errors.notFound");
  const nobody = { ...heidi, leads: [] };
  await expect(name(here, nobody, streets.id, [inside.id])).rejects.toThrow("errors.forbidden");
});

test("a head invites a moderator to a project of the own department, who reaches that one alone", async () => {
  const { here, streets, parks, heidi } = await twoDepartments();
  const email = "pat@city.example";
  const { sent } = await invite(here, heidi, { email, role: "project_moderator", projects: streets.id });
  const person = await here.person({ email });
  const token = invitationToken(here.id, sent[0] ?? "");
  await here.run((db) => acceptInvitation({ db, actor: person, city: here.city }, { token }));
  const session = await here.session(person);
  const pat = await here.run((db) => readActor(db, session));
  expect(pat).toMatchObject({ role: "project_moderator", moderates: [streets.id] });
  expect(may(pat, "projects.manage", { project: streets.id })).toBe(true);
  expect(may(pat, "contributions.moderate", { project: parks.id })).toBe(false);
  expect(may(pat, "contributions.moderate")).toBe(false);
});

test("a head asks nobody to another department's project, nor to a role that reaches further than that", async () => {
  const { here, streets, parks, heidi } = await twoDepartments();
  const asked = (role: StaffRole, ...projects: string[]) =>
    invite(here, heidi, { role, projects, leads: role === "department_head" ? "Streets" : [] });
  await expect(asked("project_moderator", parks.id)).rejects.toThrow("errors.notFound");
  await expect(asked("project_moderator", streets.id, parks.id)).rejects.toThrow("errors.notFound");
  const further = ["moderator", "superadmin", "department_head", "communication", "policy_maker"] as const;
  for (const role of further) await expect(asked(role, streets.id)).rejects.toThrow("errors.forbidden");
  await expect(asked("external_moderator", streets.id)).rejects.toThrow("roles.externalOff");
  expect(await here.run((db) => db.$count(invitations))).toBe(0);
  await changeSettings(here, { externalModerators: true });
  expect((await asked("external_moderator", streets.id)).sent).toHaveLength(1);
});

test("a head sends and takes back invitations to the own projects, and finds no others", async () => {
  const { here, streets, parks, heidi } = await twoDepartments();
  const sam = await here.superadmin();
  const own = await invite(here, heidi, { role: "project_moderator", projects: streets.id });
  const others = [
    await invite(here, sam, { email: "a@city.example", role: "project_moderator", projects: parks.id }),
    await invite(here, sam, { email: "b@city.example", role: "moderator", projects: streets.id }),
  ];
  const within = await here.run((db) => projectsWithin(db, heidi));
  expect(within).toEqual([streets.id]);
  const seen = await here.run((db) => listInvitations(db, within));
  expect(seen.map(({ id }) => id)).toEqual(own.sent);
  for (const { sent } of others) {
    const id = sent[0] ?? "";
    const tries = [
      here.run((db) => resendInvitation({ db, actor: heidi, city: here.city }, { id })),
      here.run((db) => revokeInvitation({ db, actor: heidi }, { id })),
    ];
    for (const tried of await Promise.allSettled(tries))
      expect(tried).toMatchObject({ status: "rejected", reason: { message: "errors.notFound" } });
  }
  const id = own.sent[0] ?? "";
  await here.run((db) => resendInvitation({ db, actor: heidi, city: here.city }, { id }));
  await here.run((db) => revokeInvitation({ db, actor: heidi }, { id }));
  expect(await here.run((db) => listInvitations(db, within))).toEqual([]);
});

test("a head sees the own moderators and no others, and a superadmin everybody", async () => {
  const { here, streets, parks, heidi } = await twoDepartments();
  const [own, other] = [await moderatorOf(here, [streets.id]), await moderatorOf(here, [parks.id])];
  const inside = await here.person({ role: "moderator", email: "inside@city.example" });
  const reach = reachOf(heidi, "moderators.name") ?? undefined;
  const seen = await here.run(async (db) => ({
    projects: (await listProjectChoices(db, reach)).map(({ id }) => id),
    team: (await listStaff(db, [streets.id])).map(({ id }) => id),
    everybody: (await listStaff(db)).map(({ id }) => id),
    choices: await listModeratorChoices(db, streets.id, [streets.id]),
  }));
  expect(seen.projects).toEqual([streets.id]);
  expect(seen.team).toEqual([own.id]);
  expect(seen.everybody).toEqual(expect.arrayContaining([own.id, other.id, inside.id, heidi.id]));
  expect(seen.choices.map(({ id }) => id)).toEqual(expect.arrayContaining([own.id, inside.id]));
  expect(seen.choices.map(({ id }) => id)).not.toContain(other.id);
  expect(seen.choices.find(({ id }) => id === inside.id)?.email).toBeNull();
  await expect(name(here, heidi, streets.id, [other.id])).rejects.toThrow("errors.notFound");
});

/** An invitation by the head to projects of these departments, and what becomes of it. */
async function invitedBy(heads: Awaited<ReturnType<typeof twoDepartments>>, projects: string[]) {
  const { here, heidi } = heads;
  const email = "pat@city.example";
  const both = { ...heidi, leads: ["Streets", "Parks"] };
  const { sent } = await invite(here, both, { email, role: "project_moderator", projects });
  const person = await here.person({ email });
  const token = invitationToken(here.id, sent[0] ?? "");
  const accept = () => here.run((db) => acceptInvitation({ db, actor: person, city: here.city }, { token }));
  const open = () => here.run((db) => openInvitation(db, { cityId: here.id, token, readerId: person.id }));
  const listed = async () => (await here.run((db) => listInvitations(db)))[0];
  return { id: sent[0] ?? "", person, accept, open, listed };
}

const lead = (here: TestCity, { id }: { id: string }, ...leads: string[]) =>
  here.run((db) => db.update(people).set({ leads }).where(eq(people.id, id)));

describe("an invitation is worth nothing any more", () => {
  type Heads = Awaited<ReturnType<typeof twoDepartments>>;
  const ends: Record<string, (heads: Heads) => Promise<unknown>> = {
    "where the head leads another department": ({ here, heidi }) => lead(here, heidi, "Parks"),
    "where the project belongs to another department": ({ here, streets }) =>
      here.run((db) => db.update(projects).set({ department: "Parks" }).where(eq(projects.id, streets.id))),
    "where the head was taken off the team": async ({ here, heidi }) => {
      const actor = await here.superadmin();
      return here.run((db) => removeStaff({ db, actor }, { id: heidi.id }));
    },
    "where the head has another role": ({ here, heidi }) =>
      here.run((db) => db.update(people).set({ role: "moderator" }).where(eq(people.id, heidi.id))),
    "where the head is suspended": ({ here, heidi }) =>
      here.run((db) => db.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, heidi.id))),
    "where the head has left": ({ here, heidi: actor }) =>
      here.run((db) => leaveCity({ db, actor, city: here.city }, { keep: true, stoneTitle: "Gone" })),
  };
  test.each(Object.entries(ends))("%s", async (_, end) => {
    const heads = await twoDepartments();
    const { here, streets } = heads;
    const { person, accept, open, listed } = await invitedBy(heads, [streets.id]);
    expect(await open()).toMatchObject({ refused: null });
    await end(heads);
    expect(await open()).toMatchObject({ refused: "lapsed", projects: [] });
    expect(await listed()).toMatchObject({ lapsed: true });
    await expect(accept()).rejects.toThrow("invitations.refused.lapsed");
    const [row] = await here.run((db) => db.select().from(people).where(eq(people.id, person.id)));
    expect(row?.role).toBe("citizen");
    // Nor is anybody reminded of it.
    await here.run((db) => db.update(invitations).set({ expiresAt: sql`now() + interval '3 days'` }));
    const letters = () => here.run((db) => db.$count(mails, eq(mails.kind, "invitation")));
    const before = await letters();
    await here.run((db) => remindInvited(db, here.city));
    expect(await letters()).toBe(before);
  });
});

test("of two projects an invitation gives the one that is still its sender's to give", async () => {
  const heads = await twoDepartments();
  const { here, streets, parks, heidi } = heads;
  await lead(here, heidi, "Streets", "Parks");
  const { person, accept, open } = await invitedBy(heads, [streets.id, parks.id]);
  await lead(here, heidi, "Parks");
  expect(await open()).toMatchObject({ refused: null, projects: [{ en: "The park" }] });
  await accept();
  const session = await here.session(person);
  expect(await here.run((db) => readActor(db, session))).toMatchObject({ moderates: [parks.id] });
});

test("whoever sends an invitation again stands behind it", async () => {
  const heads = await twoDepartments();
  const { here, streets, heidi } = heads;
  const { id, accept, open } = await invitedBy(heads, [streets.id]);
  await lead(here, heidi, "Parks");
  const sam = await here.person({ role: "superadmin", firstName: "Sam", lastName: "Super" });
  await here.run((db) => resendInvitation({ db, actor: sam, city: here.city }, { id }));
  expect(await open()).toMatchObject({ refused: null, by: "Sam Super" });
  await accept();
});

test("what a superadmin gave is not given by who is none any more, and a code still to prove takes nothing", async () => {
  const { here } = await twoDepartments();
  const sam = await here.superadmin();
  const { sent } = await invite(here, sam, { role: "moderator" });
  const worth = () => here.run(async (db) => (await listInvitations(db))[0]?.lapsed);
  await changeSettings(here, { requireFactor: true });
  expect([sent.length, await worth()]).toEqual([1, false]);
  await here.run((db) => db.update(people).set({ role: "moderator" }).where(eq(people.id, sam.id)));
  expect(await worth()).toBe(true);
});
