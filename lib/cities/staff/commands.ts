import { and, eq, isNull, ne } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { type Edited, findConflict } from "@/lib/cities/editing";
import { moderateOnly, requireProjects } from "@/lib/cities/moderators/assign";
import { listProjectChoices, projectsByModerator } from "@/lib/cities/moderators/queries";
import { recordEvent } from "@/lib/events/record";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { requireExternal } from "./external";
import { type ChangeStaffInput, projectsOf, type StaffRole } from "./input";
import { staffShown } from "./shown";

type Staffing = { db: CityDb; actor: Actor };

/** Another role, or what an answer of theirs is signed with. */
export async function changeStaff({ db, actor }: Staffing, input: ChangeStaffInput): Promise<Edited> {
  authorize(actor, "city.manageStaff");
  const superadmins = await holdSuperadmins(db);
  const { id, role, jobTitle, department, leads } = input;
  const before = await requireStaff(db, id);
  const choices = await listProjectChoices(db);
  const moderated = (await projectsByModerator(db)).get(id) ?? [];
  const conflict = await findConflict(db, {
    version: input.version,
    now: staffShown({ ...before, projects: moderated }, choices),
    wanted: staffShown(input, choices),
    event: { verb: "person.roleChanged", subjectId: id },
  });
  if (conflict) return { ok: false, conflict };
  if (before.role !== role) await requireExternal(db, role);
  const projects = projectsOf(role, input.projects);
  await requireProjects(db, projects);
  if (role !== "superadmin") refuseLast(superadmins, id);
  await db
    .update(people)
    .set({ role, jobTitle, department, leads: leadsOf(role, leads) })
    .where(eq(people.id, id));
  await moderateOnly({ db, actor }, id, projects);
  await recordEvent(
    { db, actor },
    { verb: "person.roleChanged", subject: { kind: "person", id }, data: { role, before: before.role } },
  );
  return { ok: true };
}

/** Back to being a citizen like everyone; what they answered stays signed by them. */
export async function removeStaff(
  { db, actor }: Staffing,
  { id }: { id: string },
): Promise<{ self: boolean }> {
  authorize(actor, "city.manageStaff");
  const superadmins = await holdSuperadmins(db);
  const before = await requireStaff(db, id);
  refuseLast(superadmins, id);
  await db.update(people).set({ role: "citizen", leads: [] }).where(eq(people.id, id));
  await moderateOnly({ db, actor }, id, []);
  await recordEvent(
    { db, actor },
    {
      verb: "person.roleChanged",
      subject: { kind: "person", id },
      data: { role: "citizen", before: before.role },
    },
  );
  return { self: actorId(actor) === id };
}

/** Only heads of department lead any. */
function leadsOf(role: StaffRole, leads: string[]): string[] {
  return role === "department_head" ? leads : [];
}

/** Held against other changes, and not against who names them in a project meanwhile: that one's row refers to theirs. */
async function requireStaff(db: CityDb, id: string): Promise<typeof people.$inferSelect> {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, id), ne(people.role, "citizen"), isNull(people.deletedAt)))
    .for("no key update");
  if (!person) throw new NotFoundError("person");
  return person;
}

/** Held first and in one order, so that two who remove each other at once neither both succeed nor lock up. */
async function holdSuperadmins(db: CityDb): Promise<string[]> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, "superadmin"), isNull(people.deletedAt), isNull(people.suspendedAt)))
    .orderBy(people.id)
    .for("no key update");
  return rows.map((row) => row.id);
}

/** @throws RuleError where the city would be left without anybody who can run it */
function refuseLast(superadmins: readonly string[], id: string): void {
  if (superadmins.length === 1 && superadmins[0] === id) throw new RuleError("admin.staff.last");
}
