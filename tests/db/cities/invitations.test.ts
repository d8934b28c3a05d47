import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { invitations } from "@/db/schema/invitations";
import { people } from "@/db/schema/people";
import { askedName } from "@/lib/cities/invitations/asked-name";
import {
  acceptInvitation,
  invitePeople,
  resendInvitation,
  revokeInvitation,
} from "@/lib/cities/invitations/commands";
import { invitationToken } from "@/lib/cities/invitations/link";
import { batchProgress, listInvitations, openInvitation } from "@/lib/cities/invitations/queries";
import { remindInvited } from "@/lib/cities/invitations/remind";
import { type InviteInput, inviteInput } from "@/lib/cities/staff/input";
import { sweep } from "@/lib/jobs/sweep";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";

const noor = "noor@city.example";

function asked(email: string, more: Partial<InviteInput> = {}): InviteInput {
  return inviteInput.parse({ email, role: "moderator", firstName: "Noor", lastName: "Haddad", ...more });
}

async function invited(here: TestCity, ...people: InviteInput[]) {
  const actor = await here.superadmin();
  const result = await here.run((db) => invitePeople({ db, actor, city: here.city }, people));
  return {
    ...result,
    actor,
    id: result.sent[0] ?? "",
    token: invitationToken(here.id, result.sent[0] ?? ""),
  };
}

function accept(here: TestCity, actor: Person, token: string) {
  return here.run((db) => acceptInvitation({ db, actor, city: here.city }, { token }));
}

const rowOf = async (here: TestCity, person: Person) => {
  const [row] = await here.run((db) => db.select().from(people).where(eq(people.id, person.id)));
  return row;
};
const lettersTo = (here: TestCity, email: string) =>
  here.run((db) => db.select().from(mails).where(eq(mails.recipient, email)).orderBy(mails.createdAt));
const endIn = (here: TestCity, days: number) =>
  here.run((db) => db.update(invitations).set({ expiresAt: sql`now() + make_interval(days => ${days})` }));

test("whoever is invited has no right before they accept with that address, and the role, name and departments after", async () => {
  const here = await createTestCity();
  const { token } = await invited(
    here,
    asked(noor, { role: "department_head", leads: ["Parks"], jobTitle: "Head" }),
  );
  const person = await here.person({ email: noor, firstName: "", lastName: "", reviewed: false });
  expect(await rowOf(here, person)).toMatchObject({ role: "citizen", leads: [] });
  await accept(here, person, token);
  expect(await rowOf(here, person)).toMatchObject({
    ...{ role: "department_head", leads: ["Parks"], firstName: "Noor", jobTitle: "Head" },
    reviewedAt: expect.any(Date),
  });
  const said = await here.run((db) => db.select({ verb: events.verb }).from(events));
  expect(said.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(["invitation.sent", "invitation.accepted", "person.roleChanged"]),
  );
});

test("the mail says who asks, for which role and until when, and leads to the invitation", async () => {
  const here = await createTestCity();
  const { token } = await invited(here, asked(noor));
  const [mail] = await lettersTo(here, noor);
  expect(mail).toMatchObject({ kind: "invitation" });
  expect(mail?.text).toContain("Ada Lovelace");
  expect(mail?.text).toContain("Moderator");
  expect(mail?.text).toContain(`${here.host}:3000/invitation?token=${token}`);
});

describe("an invitation is refused", () => {
  const cases = {
    used: async (here: TestCity, { token }: { token: string }, person: Person) => {
      await accept(here, person, token);
      await here.run((db) => db.update(people).set({ role: "citizen" }).where(eq(people.id, person.id)));
    },
    revoked: async (here: TestCity, { id, actor }: { id: string; actor: Person }) =>
      here.run((db) => revokeInvitation({ db, actor }, { id })),
    expired: (here: TestCity) => endIn(here, 0),
    otherAddress: (here: TestCity, _: object, person: Person) =>
      here.run((db) =>
        db.update(people).set({ email: "other@city.example" }).where(eq(people.id, person.id)),
      ),
    member: (here: TestCity, _: object, person: Person) =>
      here.run((db) => db.update(people).set({ role: "superadmin" }).where(eq(people.id, person.id))),
  };
  test.each(Object.entries(cases))("with a sentence of its own when it is: %s", async (why, happen) => {
    const here = await createTestCity();
    const invitation = await invited(here, asked(noor));
    const person = await here.person({ email: noor });
    await happen(here, invitation, person);
    const before = await rowOf(here, person);
    const asking = { cityId: here.id, token: invitation.token, readerId: person.id };
    expect(await here.run((db) => openInvitation(db, asking))).toMatchObject({ refused: why });
    await expect(accept(here, person, invitation.token)).rejects.toThrow(`invitations.refused.${why}`);
    expect((await rowOf(here, person))?.role).toBe(before?.role);
  });

  test("in another city, and with a letter changed", async () => {
    const [here, other] = [await createTestCity(), await createTestCity()];
    const { token } = await invited(here, asked(noor));
    const [person, stranger] = [await here.person({ email: noor }), await other.person({ email: noor })];
    await expect(accept(other, stranger, token)).rejects.toThrow("errors.notFound");
    await expect(accept(here, person, `${token.slice(0, -1)}!`)).rejects.toThrow("errors.notFound");
    expect(
      await here.run((db) => openInvitation(db, { cityId: other.id, token, readerId: null })),
    ).toBeNull();
  });
});

test("accepted at the same moment in two windows it is accepted once", async () => {
  const here = await createTestCity();
  const { token } = await invited(here, asked(noor));
  const person = await here.person({ email: noor });
  const both = await Promise.allSettled([accept(here, person, token), accept(here, person, token)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const accepted = here.run((db) => db.$count(events, eq(events.verb, "invitation.accepted")));
  expect(await accepted).toBe(1);
});

test("who is on the team, suspended or asked already is left out and said; the others are asked", async () => {
  const here = await createTestCity();
  await here.person({ role: "moderator", email: "mo@city.example" });
  const gone = await here.person({ email: "gone@city.example" });
  await here.run((db) => db.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, gone.id)));
  await invited(here, asked(noor));
  const emails = ["mo@city.example", "gone@city.example", noor, "new@city.example"];
  const { hindered, sent, batch } = await invited(here, ...emails.map((email) => asked(email)));
  expect(Object.fromEntries(hindered)).toEqual({
    ...{ "mo@city.example": "member", "gone@city.example": "suspended", [noor]: "invited" },
  });
  expect(sent).toHaveLength(1);
  expect(await here.run((db) => batchProgress(db, batch))).toEqual({ all: 1, sent: 0, failed: 0 });
});

test("two superadmins who ask the same person at the same moment ask once", async () => {
  const here = await createTestCity();
  await Promise.all([invited(here, asked(noor)), invited(here, asked(noor))]);
  expect(await lettersTo(here, noor)).toHaveLength(1);
});

test("sent again it is the same link, holds two more weeks though it had run out, and taken back it is gone from the list", async () => {
  const here = await createTestCity();
  const { id, actor, token } = await invited(here, asked(noor));
  await endIn(here, 0);
  await here.run((db) => resendInvitation({ db, actor, city: here.city }, { id }));
  const letters = await lettersTo(here, noor);
  expect(letters.filter(({ text }) => text.includes(token))).toHaveLength(2);
  expect(await here.run(listInvitations)).toMatchObject([{ email: noor, expired: false }]);
  await here.run((db) => revokeInvitation({ db, actor }, { id }));
  expect(await here.run(listInvitations)).toEqual([]);
  await expect(here.run((db) => resendInvitation({ db, actor, city: here.city }, { id }))).rejects.toThrow(
    "errors.notFound",
  );
});

test("only superadmins invite, send again and take back", async () => {
  const here = await createTestCity();
  const { id } = await invited(here, asked(noor));
  for (const role of ["moderator", "department_head", "communication", "policy_maker", "citizen"] as const) {
    const actor = await here.person({ role });
    const { city } = here;
    const ways = [
      () => here.run((db) => invitePeople({ db, actor, city }, [asked("x@city.example")])),
      () => here.run((db) => resendInvitation({ db, actor, city }, { id })),
      () => here.run((db) => revokeInvitation({ db, actor }, { id })),
    ];
    for (const way of ways) await expect(way()).rejects.toThrow("errors.forbidden");
  }
});

test("nobody is reminded early; four days before its end everybody once, on two workers too", async () => {
  const here = await createTestCity();
  await invited(here, asked(noor));
  await here.run((db) => remindInvited(db, here.city));
  expect(await lettersTo(here, noor)).toHaveLength(1);
  await endIn(here, 3);
  await Promise.all([1, 2].map(() => here.run((db) => remindInvited(db, here.city))));
  const letters = await lettersTo(here, noor);
  expect(letters.map(({ subject }) => subject.includes("runs out"))).toEqual([false, true]);
});

test("ninety days after its end an invitation and the address in it are gone", async () => {
  const here = await createTestCity();
  await invited(here, asked(noor));
  await endIn(here, -89);
  await sweep(here.id);
  expect(await here.run((db) => db.$count(invitations))).toBe(1);
  await endIn(here, -91);
  await sweep(here.id);
  expect(await here.run((db) => db.$count(invitations))).toBe(0);
});

test("whoever was invited by name need not type it again, and nobody else is offered it", async () => {
  const here = await createTestCity();
  await invited(here, { ...asked(noor), firstName: "Noor", lastName: "Haddad" });
  const [person, stranger] = [await here.person({ email: noor }), await here.person()];
  const nameOf = ({ id }: { id: string }) => here.run((db) => askedName(db, id));
  expect(await nameOf(person)).toEqual({ firstName: "Noor", lastName: "Haddad" });
  expect(await nameOf(stranger)).toBeNull();
  await endIn(here, -1);
  expect(await nameOf(person)).toBeNull();
  await endIn(here, 1);
  for (const over of ["revokedAt", "acceptedAt"] as const) {
    await here.run((db) => db.update(invitations).set({ [over]: sql`now()` }));
    expect(await nameOf(person)).toBeNull();
    await here.run((db) => db.update(invitations).set({ [over]: null }));
  }
  expect(await nameOf(person)).not.toBeNull();
});
