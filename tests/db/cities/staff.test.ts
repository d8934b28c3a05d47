import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "@/db/schema/people";
import { versionOf } from "@/lib/cities/editing";
import { changeStaff, removeStaff } from "@/lib/cities/staff/commands";
import { listStaff } from "@/lib/cities/staff/queries";
import { staffShown } from "@/lib/cities/staff/shown";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";

const work = { jobTitle: "", department: "", leads: [], projects: [] };

function remove(here: TestCity, actor: Person, id: string) {
  return here.run((db) => removeStaff({ db, actor }, { id }));
}

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
  const version = versionOf(staffShown({ role: "superadmin", ...work }, []));
  const demote = here.run((db) =>
    changeStaff({ db, actor }, { id: only.id, role: "moderator", version, ...work }),
  );
  await expect(demote).rejects.toThrow("admin.staff.last");
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
