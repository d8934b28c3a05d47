import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { versionOf } from "@/lib/cities/editing";
import { changeOrganisation } from "@/lib/organisations/commands";
import {
  hideOrganisation,
  refuseOrganisation,
  showOrganisation,
  verifyOrganisation,
  withdrawVerification,
} from "@/lib/organisations/deciding/commands";
import { changeInput } from "@/lib/organisations/input";
import { findOrganisationById, listOrganisations } from "@/lib/organisations/queries";
import { organisationShown } from "@/lib/organisations/shown";
import type { Actor, Person, Role } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { organise } from "@/tests/support/organisations";

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
  await decide(here, staff, hideOrganisation, { id, reason });
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
