import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { reports } from "@/db/schema/discussion";
import { events, mails } from "@/db/schema/events";
import { listDeeds } from "@/lib/audit/queries";
import { versionOf } from "@/lib/cities/editing";
import { reportContribution } from "@/lib/ideas/reporting/commands";
import { reportInput } from "@/lib/ideas/reporting/input";
import { changeOrganisation } from "@/lib/organisations/commands";
import {
  hideOrganisation,
  keepOrganisation,
  refuseOrganisation,
  showOrganisation,
  verifyOrganisation,
  withdrawVerification,
} from "@/lib/organisations/deciding/commands";
import { decisionsOn } from "@/lib/organisations/deciding/history";
import { openReports } from "@/lib/organisations/deciding/reports";
import { changeInput } from "@/lib/organisations/input";
import {
  countWaiting,
  findOrganisationById,
  listManaged,
  listOrganisations,
} from "@/lib/organisations/queries";
import { organisationShown } from "@/lib/organisations/shown";
import type { Actor, Person, Role } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { askToJoin, organise } from "@/tests/support/organisations";

const reason = "We found no such association in the register.";

async function scene({ verified = false } = {}) {
  const here = await createTestCity();
  const speaker = await here.person({ firstName: "Sina", lastName: "Speaker" });
  const staff = await here.superadmin();
  return { here, speaker, staff, ...(await organise(here, speaker, { verified })) };
}

const seenBy = (here: TestCity, actor: Actor, id: string) =>
  here.run(async (db) => (await findOrganisationById({ db, actor }, id)) !== null);

const decide = <Input>(
  here: TestCity,
  actor: Actor,
  command: (context: Parameters<typeof verifyOrganisation>[0], input: Input) => Promise<void>,
  input: Input,
) => here.run((db) => command({ db, actor, city: here.city }, input));

async function change(here: TestCity, actor: Person, id: string, more: Record<string, string>) {
  return here.run(async (db) => {
    const now = await findOrganisationById({ db, actor }, id);
    if (!now) throw new Error("it is not there");
    const fields = { name: now.name, kind: now.kind, about: now.about, ...more };
    const input = changeInput.parse({ id, version: versionOf(organisationShown(now)), ...fields });
    return changeOrganisation({ db, actor }, input);
  });
}

test("what is proposed is there for its members and for who decides alone, until it is verified", async () => {
  const { here, speaker, staff, id } = await scene();
  const visitor = here.visitor();
  const seen = async () => [
    await seenBy(here, speaker, id),
    await seenBy(here, staff, id),
    await seenBy(here, await here.person({ role: "moderator" }), id),
    await seenBy(here, await here.person({ role: "department_head" }), id),
    await seenBy(here, visitor, id),
  ];
  expect(await seen()).toEqual([true, true, true, false, false]);
  expect(await here.run(listOrganisations)).toEqual([]);
  await decide(here, staff, verifyOrganisation, { id });
  expect(await seen()).toEqual([true, true, true, true, true]);
  expect(await here.run(listOrganisations)).toMatchObject([{ name: "Friends of the Mill", members: 1 }]);
});

test("the ledger says by whom it was verified, and its speakers hear of it once", async () => {
  const { here, speaker, staff, id } = await scene();
  await decide(here, staff, verifyOrganisation, { id });
  await decide(here, staff, verifyOrganisation, { id });
  const said = await here.run((db) => db.select().from(events).where(eq(events.subjectId, id)));
  expect(said.filter(({ verb }) => verb === "organisation.verified")).toMatchObject([{ actorId: staff.id }]);
  const told = await here.run((db) => db.select().from(mails).where(eq(mails.personId, speaker.id)));
  expect(told.map(({ subject }) => subject)).toEqual([`${here.city.name} has verified Friends of the Mill`]);
});

test("one that is refused can be changed, and waits again", async () => {
  const { here, speaker, staff, id } = await scene();
  await decide(here, staff, refuseOrganisation, { id, reason });
  const [mail] = await here.run((db) => db.select().from(mails).where(eq(mails.personId, speaker.id)));
  expect(mail?.text).toContain(reason);
  await change(here, speaker, id, { name: "Friends of the Old Mill" });
  const now = await here.run((db) => findOrganisationById({ db, actor: speaker }, id));
  expect(now).toMatchObject({ state: "waiting", name: "Friends of the Old Mill" });
});

test("a verified one keeps its name and kind, and may change the rest", async () => {
  const { here, speaker, id } = await scene({ verified: true });
  const about = "We look after two mills by now.";
  await change(here, speaker, id, { name: "Office of the Mayor", kind: "advisory_board", about });
  const now = await here.run((db) => findOrganisationById({ db, actor: here.visitor() }, id));
  expect(now).toMatchObject({ name: "Friends of the Mill", kind: "association", about, state: "verified" });
});

test("two speakers who change it at once both see what the other wrote", async () => {
  const { here, speaker, id } = await scene({ verified: true });
  await change(here, speaker, id, { about: "The first of both has written this." });
  const late = changeInput.parse({ id, version: "before", about: "The second one has written this." });
  const edited = await here.run((db) => changeOrganisation({ db, actor: speaker }, late));
  expect(edited).toMatchObject({
    ok: false,
    conflict: { theirs: { about: "The first of both has written this." } },
  });
});

test("where the city takes its word back the page is gone at once, but for its members", async () => {
  const { here, speaker, staff, id } = await scene({ verified: true });
  await decide(here, staff, withdrawVerification, { id, reason });
  expect([await seenBy(here, here.visitor(), id), await seenBy(here, speaker, id)]).toEqual([false, true]);
  await expect(decide(here, staff, withdrawVerification, { id, reason })).rejects.toThrow("decided");
});

test("a hidden one keeps its name, and shows neither text nor logo in the list", async () => {
  const { here, staff, id } = await scene({ verified: true });
  await decide(here, staff, hideOrganisation, { id, reason, rule: "advertising" });
  expect(await here.run(listOrganisations)).toMatchObject([{ name: "Friends of the Mill", about: "" }]);
  await decide(here, staff, showOrganisation, { id });
  expect(await here.run(listOrganisations)).toMatchObject([{ about: expect.stringContaining("old mill") }]);
});

describe("who decides", () => {
  const deciding: Role[] = ["superadmin", "moderator", "communication"];
  test.each([...deciding, "citizen", "department_head", "policy_maker", "external_moderator"] as Role[])(
    "%s",
    async (role) => {
      const { here, id } = await scene();
      const actor = await here.person({ role });
      const decided = decide(here, actor, verifyOrganisation, { id }).then(
        () => true,
        () => false,
      );
      expect(await decided).toBe(deciding.includes(role));
    },
  );
});

test("whoever has three that wait proposes no fourth", async () => {
  const { here, speaker } = await scene();
  await organise(here, speaker, { name: "The second", verified: false });
  await organise(here, speaker, { name: "The third", verified: false });
  const fourth = organise(here, speaker, { name: "The fourth", verified: false });
  await expect(fourth).rejects.toThrow("organisations.refused.tooMany");
});

function report(here: TestCity, actor: Actor, organisationId: string) {
  const said = reportInput.parse({ organisationId, reason: "advertising", note: "It sells mattresses." });
  return here.run((db) => reportContribution({ db, actor }, said));
}

test("what somebody reports waits at the desk until it is decided on, and the reporter was right or not", async () => {
  const { here, staff, id } = await scene({ verified: true });
  const reporter = await here.person();
  expect(await report(here, reporter, id)).toEqual({ isNew: true });
  expect(await report(here, reporter, id)).toEqual({ isNew: false });
  await report(here, here.visitor(), id);
  const waiting = async () => ({
    all: await here.run(countWaiting),
    listed: (await here.run(listManaged)).map(({ reports }) => reports),
    open: (await here.run((db) => openReports(db, id))).map(({ byPerson }) => byPerson),
  });
  expect(await waiting()).toEqual({ all: 1, listed: [2], open: [true, false] });
  await decide(here, staff, keepOrganisation, { id });
  expect(await waiting()).toEqual({ all: 0, listed: [0], open: [] });
  await report(here, reporter, id);
  await decide(here, staff, hideOrganisation, { id, reason, rule: "advertising" });
  expect(await waiting()).toMatchObject({ all: 0, open: [] });
  const upheld = await here.run((db) =>
    db.select({ upheld: reports.upheld }).from(reports).orderBy(reports.createdAt, reports.id),
  );
  expect(upheld.map((row) => row.upheld)).toEqual([false, false, true]);
  const history = await here.run((db) => decisionsOn(db, id));
  expect(history.map(({ verb }) => verb)).toEqual([
    ...["organisation.hidden", "organisation.kept", "organisation.verified", "organisation.proposed"],
  ]);
  // What is hidden, waits or is gone cannot be reported, nor decided on by those who may not.
  await expect(report(here, reporter, id)).rejects.toThrow("errors.notFound");
  await expect(decide(here, reporter, keepOrganisation, { id })).rejects.toThrow("errors.forbidden");
});

test("what staff do in the place of the speakers is in the audit trail, and what speakers do is not", async () => {
  const { here, speaker, staff, id } = await scene({ verified: true });
  const trail = () =>
    here.run((db) =>
      listDeeds(db, { group: null, person: staff.id, from: null, until: null }, { after: null, limit: 9 }),
    );
  const before = (await trail()).length;
  await askToJoin(here, speaker, { id, email: "one@city.example" });
  expect(await trail()).toHaveLength(before);
  await askToJoin(here, staff, { id, email: "two@city.example" });
  expect((await trail())[0]).toMatchObject({
    verb: "organisation.actedFor",
    ...{ actorId: staff.id, actorRole: "superadmin", subjectId: id },
    data: { did: "organisation.memberInvited" },
  });
});
