import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mails } from "@/db/schema/events";
import { organisationMembers } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import { changeOrganisation } from "@/lib/organisations/commands";
import { changeInput } from "@/lib/organisations/input";
import { acceptJoin } from "@/lib/organisations/inviting/commands";
import { listOpen, openJoin } from "@/lib/organisations/inviting/queries";
import {
  endSpeaking,
  leaveOrganisation,
  nameSpeaker,
  removeMember,
  showMembership,
} from "@/lib/organisations/membership/commands";
import { listMembers } from "@/lib/organisations/membership/queries";
import type { Actor, Person } from "@/lib/people/actor";
import { personalData } from "@/lib/people/exporting/queries";
import { leaveCity } from "@/lib/people/leaving/commands";
import { listPublicMemberships } from "@/lib/people/public-page";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { askToJoin, meanwhile, organise } from "@/tests/support/organisations";

const email = "otto@city.example";

async function scene() {
  const here = await createTestCity();
  const speaker = await here.person({ firstName: "Sina", lastName: "Speaker" });
  const otto = await here.person({ firstName: "Otto", lastName: "Member", email });
  const organisation = await organise(here, speaker);
  return { here, speaker, otto, ...organisation };
}

async function joined(more: { speaks?: boolean; shown?: boolean } = {}) {
  const all = await scene();
  const { here, speaker, otto, id } = all;
  const { token } = await askToJoin(here, speaker, { id, email, speaks: more.speaks });
  await accept(here, otto, token, more.shown);
  return { ...all, token };
}

function accept(here: TestCity, actor: Person, token: string, shown = false) {
  return here.run((db) => acceptJoin({ db, actor, city: here.city }, { token, shown }));
}

const as = <Input, Result>(
  here: TestCity,
  actor: Actor,
  command: (
    context: { db: Parameters<Parameters<TestCity["run"]>[0]>[0]; actor: Actor },
    input: Input,
  ) => Result,
  input: Input,
) => here.run(async (db) => command({ db, actor }, input));

const membersOf = (here: TestCity, id: string, shownOnly = false) =>
  here.run(async (db) =>
    (await listMembers(db, id, { shownOnly })).map(({ name, speaks }) => `${name}${speaks ? " speaks" : ""}`),
  );

test("whoever is asked belongs to it once they accept, and a speaker's mail says who asks", async () => {
  const { here, speaker, otto, id } = await scene();
  const { token } = await askToJoin(here, speaker, { id, email, speaks: true });
  expect(await membersOf(here, id)).toEqual(["Sina Speaker speaks"]);
  const [mail] = await here.run((db) => db.select().from(mails).where(eq(mails.recipient, email)));
  expect(mail?.text).toMatch(/Sina Speaker asks you to join Friends of the Mill.*speak for it/s);
  await accept(here, otto, token);
  expect(await membersOf(here, id)).toEqual(["Otto Member speaks", "Sina Speaker speaks"]);
});

test("accepted once more before the first is through, it counts once", async () => {
  const { here, speaker, otto, id } = await scene();
  const { token } = await askToJoin(here, speaker, { id, email });
  const input = { token, shown: true };
  const second = await meanwhile(
    here,
    (db) => acceptJoin({ db, actor: otto, city: here.city }, input),
    () => accept(here, otto, token),
  );
  await expect(second.under).rejects.toThrow("organisations.join.refused.used");
  expect(await membersOf(here, id)).toHaveLength(2);
});

test("two speakers who ask the same address at once ask once", async () => {
  const { here, speaker, otto, id } = await joined({ speaks: true });
  const asking = { id, email: "third@city.example" };
  const asked = await Promise.allSettled([askToJoin(here, speaker, asking), askToJoin(here, otto, asking)]);
  expect(asked.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("one that ran out makes room for a new one", async () => {
  const { here, speaker, id } = await scene();
  await askToJoin(here, speaker, { id, email });
  await expect(askToJoin(here, speaker, { id, email })).rejects.toThrow("invited");
  await here.run((db) => db.execute(sql`update organisation_invitations set expires_at = now()`));
  await askToJoin(here, speaker, { id, email });
});

test("an invitation is worth what its sender may still do, and makes room for one of somebody who may", async () => {
  const { here, speaker, otto, id } = await joined({ speaks: true });
  const ada = await here.person({ email: "third@city.example" });
  const staff = await here.superadmin();
  const asking = { id, email: "third@city.example" };
  const look = (token: string) =>
    here.run((db) => openJoin(db, { cityId: here.id, token, readerId: ada.id }));
  const { token } = await askToJoin(here, otto, asking);
  expect(await look(token)).toMatchObject({ refused: null });
  await as(here, speaker, endSpeaking, { id, person: otto.id });
  expect(await look(token)).toMatchObject({ refused: "lapsed" });
  expect(await here.run((db) => listOpen(db, id))).toMatchObject([{ lapsed: true }]);
  await expect(accept(here, ada, token)).rejects.toThrow("organisations.join.refused.lapsed");
  // The city asks in the speakers' place, as long as that is its to do.
  const inTheirPlace = await askToJoin(here, staff, asking);
  expect(await look(inTheirPlace.token)).toMatchObject({ refused: null });
  await here.run((db) => db.update(people).set({ role: "citizen" }).where(eq(people.id, staff.id)));
  expect(await look(inTheirPlace.token)).toMatchObject({ refused: "lapsed" });
  await accept(here, ada, (await askToJoin(here, speaker, asking)).token);
  expect(await membersOf(here, id)).toHaveLength(3);
});

describe("the last speaker", () => {
  test("cannot leave, be removed or stop speaking, until there is another", async () => {
    const { here, speaker, otto, id } = await joined();
    const staff = await here.superadmin();
    const own = { id, person: speaker.id };
    const last = "organisations.refused.lastSpeaker";
    await expect(as(here, speaker, leaveOrganisation, { id })).rejects.toThrow(last);
    await expect(as(here, speaker, endSpeaking, own)).rejects.toThrow(last);
    await expect(as(here, staff, removeMember, own)).rejects.toThrow(last);
    await as(here, speaker, nameSpeaker, { id, person: otto.id });
    await as(here, speaker, leaveOrganisation, { id });
    expect(await membersOf(here, id)).toEqual(["Otto Member speaks"]);
  });

  test("is there still when both leave at once", async () => {
    const { here, speaker, otto, id } = await joined({ speaks: true });
    const second = await meanwhile(
      here,
      (db) => leaveOrganisation({ db, actor: speaker }, { id }),
      () => as(here, otto, leaveOrganisation, { id }),
    );
    await expect(second.under).rejects.toThrow("organisations.refused.lastSpeaker");
    expect(await membersOf(here, id)).toEqual(["Otto Member speaks"]);
  });

  test("may leave the city all the same; then the city names another", async () => {
    const { here, speaker, otto, id } = await joined();
    await here.run((db) =>
      leaveCity({ db, actor: speaker, city: here.city }, { keep: true, stoneTitle: "Gone" }),
    );
    expect(await membersOf(here, id)).toEqual(["Otto Member"]);
    await expect(as(here, otto, nameSpeaker, { id, person: otto.id })).rejects.toThrow("errors.forbidden");
    await as(here, await here.superadmin(), nameSpeaker, { id, person: otto.id });
    expect(await membersOf(here, id)).toEqual(["Otto Member speaks"]);
  });
});

test("a member who does not speak for it changes nothing, and a stranger finds nothing", async () => {
  const { here, speaker, otto, id } = await joined();
  const stranger = await here.person();
  const named = { id, person: speaker.id };
  const change = changeInput.parse({ id, about: "Something else that is long enough." });
  for (const [who, why] of [
    [otto, "errors.forbidden"],
    [stranger, "errors.notFound"],
    [here.visitor(), "errors.notFound"],
  ] as const) {
    await expect(as(here, who, endSpeaking, named)).rejects.toThrow(why);
    await expect(as(here, who, removeMember, named)).rejects.toThrow(why);
    await expect(as(here, who, changeOrganisation, change)).rejects.toThrow(why);
  }
  await expect(askToJoin(here, otto, { id, email: "x@y.example" })).rejects.toThrow("errors.forbidden");
});

test("an organisation of another city is not there", async () => {
  const { id } = await scene();
  const elsewhere = await createTestCity();
  const staff = await elsewhere.superadmin();
  await expect(as(elsewhere, staff, nameSpeaker, { id, person: staff.id })).rejects.toThrow(
    "errors.notFound",
  );
  await expect(as(elsewhere, staff, leaveOrganisation, { id })).rejects.toThrow("errors.notFound");
});

test("members are named on its page and it on theirs only as long as they agree, and the city verified it", async () => {
  const { here, otto, id } = await joined({ shown: false });
  const named = () => here.run((db) => listPublicMemberships(db, otto.id));
  expect(await membersOf(here, id, true)).toEqual(["Sina Speaker speaks"]);
  expect(await named()).toEqual([]);
  await as(here, otto, showMembership, { id, shown: true });
  expect(await membersOf(here, id, true)).toEqual(["Sina Speaker speaks", "Otto Member"]);
  expect(await named()).toMatchObject([{ name: "Friends of the Mill", speaks: false }]);
  await here.run((db) => db.execute(sql`update organisations set state = 'waiting'`));
  expect(await named()).toEqual([]);
});

test("a person's own data says what they belong to and to what they were asked, and leaving takes all of it along", async () => {
  const { here, otto, id } = await joined({ speaks: true });
  const data = await here.run((db) => personalData(db, here.city, otto.id));
  expect(data.organisations).toMatchObject([{ name: "Friends of the Mill", speaksForIt: true }]);
  expect(data.invitationsToOrganisations).toMatchObject([{ name: "Friends of the Mill", askedByMe: false }]);
  await askToJoin(here, otto, { id, email: "asked-by-otto@city.example" });
  await here.run((db) => leaveCity({ db, actor: otto, city: here.city }, { keep: true, stoneTitle: "Gone" }));
  const rows = await here.run((db) =>
    db.$count(organisationMembers, eq(organisationMembers.personId, otto.id)),
  );
  const [left] = await here.run((db) =>
    db.execute<{ count: number }>(sql`select count(*)::int as count from organisation_invitations
      where email = ${email} or invited_by = ${otto.id}`),
  );
  expect([rows, left?.count]).toEqual([0, 0]);
});
