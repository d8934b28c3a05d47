import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { versionOf } from "@/lib/cities/editing";
import { changeStaff, inviteStaff, removeStaff } from "@/lib/cities/staff/commands";
import { listStaff } from "@/lib/cities/staff/queries";
import { staffShown } from "@/lib/cities/staff/shown";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";

const work = { jobTitle: "", department: "", leads: [] };

function invite(here: TestCity, actor: Person, email: string, role: "moderator" | "superadmin") {
  const form = { email, role, firstName: "Noor", lastName: "Haddad", ...work };
  return here.run((db) => inviteStaff({ db, actor, city: here.city }, form));
}

function remove(here: TestCity, actor: Person, id: string) {
  return here.run((db) => removeStaff({ db, actor }, { id }));
}

test("somebody new gets an account, the role, and a mail with the way in", async () => {
  const here = await createTestCity();
  const clara = await here.superadmin();
  const { id } = await invite(here, clara, "noor@city.example", "moderator");
  const staff = await here.run(listStaff);
  expect(staff.find((person) => person.id === id)).toMatchObject({ role: "moderator", firstName: "Noor" });
  const [mail] = await here.run((db) => db.select().from(mails).where(eq(mails.personId, id)));
  expect(mail).toMatchObject({ recipient: "noor@city.example", kind: "invitation" });
  expect(mail?.text).toContain(`${here.host}:3000/sign-in?next=%2Fadmin`);
});

test("a citizen who is named keeps the account and the name, and is reviewed from then on", async () => {
  const here = await createTestCity();
  const clara = await here.superadmin();
  const citizen = await here.person({ email: "ada@city.example", reviewed: false });
  const { id } = await invite(here, clara, "ada@city.example", "superadmin");
  expect(id).toBe(citizen.id);
  const [row] = await here.run((db) => db.select().from(people).where(eq(people.id, id)));
  expect(row).toMatchObject({ role: "superadmin", firstName: "Ada", reviewedAt: expect.any(Date) });
});

test("moderators name nobody", async () => {
  const here = await createTestCity();
  const moderator = await here.person({ role: "moderator" });
  await expect(invite(here, moderator, "x@city.example", "moderator")).rejects.toThrow("errors.forbidden");
});

test("the last superadmin stays one, by every way out", async () => {
  const here = await createTestCity();
  const [only] = await here.run((db) => db.select().from(people).where(eq(people.role, "superadmin")));
  if (!only) throw new Error("no superadmin");
  const actor = { ...(await here.person()), id: only.id, role: "superadmin" as const };
  const suspended = await here.superadmin();
  await here.run((db) =>
    db.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, suspended.id)),
  );
  await expect(remove(here, actor, only.id)).rejects.toThrow("admin.staff.last");
  const version = versionOf(staffShown({ role: "superadmin", ...work }));
  const demote = here.run((db) =>
    changeStaff({ db, actor }, { id: only.id, role: "moderator", version, ...work }),
  );
  await expect(demote).rejects.toThrow("admin.staff.last");
  await expect(invite(here, actor, only.email ?? "", "moderator")).rejects.toThrow("admin.staff.last");
});

test("two superadmins who remove each other at the same moment leave one", async () => {
  const here = await createTestCity();
  const [first] = await here.run((db) => db.select().from(people).where(eq(people.role, "superadmin")));
  const other = await here.superadmin();
  if (!first) throw new Error("no superadmin");
  const one = { ...other, id: first.id };
  const results = await Promise.allSettled([remove(here, one, other.id), remove(here, other, one.id)]);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  expect((await here.run(listStaff)).filter((person) => person.role === "superadmin")).toHaveLength(1);
});

test("whoever leaves the team is a citizen again", async () => {
  const here = await createTestCity();
  const clara = await here.superadmin();
  const moderator = await here.person({ role: "moderator" });
  expect(await remove(here, clara, moderator.id)).toEqual({ self: false });
  const [row] = await here.run((db) => db.select().from(people).where(eq(people.id, moderator.id)));
  expect(row?.role).toBe("citizen");
  await expect(remove(here, clara, moderator.id)).rejects.toThrow("errors.notFound");
});
