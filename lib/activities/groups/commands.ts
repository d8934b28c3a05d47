import { and, eq, inArray, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { groupMembers, groups } from "@/db/schema/groups";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Context } from "@/lib/cities/context";
import { recordEvent } from "@/lib/events/record";
import type { Verb } from "@/lib/events/verbs";
import { authorize, inProject } from "@/lib/people/permissions";
import type { AddGroupInput, ChangeGroupInput } from "./input";
import { memberHash } from "./member-hash";

const most = 500;

/** People who may take part in what is for them alone: kept by their addresses, of which nothing can be read. */
export async function addGroup(
  { db, actor, city }: Context,
  { name, project, add }: AddGroupInput,
): Promise<{ id: string }> {
  authorize(actor, "activities.manage", inProject(project));
  if ((await db.$count(groups)) >= most) throw new RuleError("groups.tooMany", { most });
  if (project && (await db.$count(projects, eq(projects.id, project))) === 0)
    throw new NotFoundError("project");
  const id = newId();
  await db.insert(groups).values({ id, name, projectId: project });
  await insert(db, { id, cityId: city.id, emails: add });
  await tell({ db, actor }, "group.created", { id, projectId: project });
  return { id };
}

/** Another name, more addresses and fewer. Whoever took part already did so. */
export async function changeGroup(
  { db, actor, city }: Context,
  { id, name, add, remove }: ChangeGroupInput,
): Promise<void> {
  const projectId = await authorizeGroup({ db, actor }, id);
  await db.update(groups).set({ name }).where(eq(groups.id, id));
  const gone = remove.map((email) => memberHash(city.id, email));
  if (gone.length > 0)
    await db
      .delete(groupMembers)
      .where(and(eq(groupMembers.groupId, id), inArray(groupMembers.emailHash, gone)));
  await insert(db, { id, cityId: city.id, emails: add });
  await tell({ db, actor }, "group.changed", { id, projectId });
}

/** @throws RuleError while something is for this group: nobody could take part in it any more */
export async function deleteGroup({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  const projectId = await authorizeGroup({ db, actor }, id);
  const used = await db.$count(activities, eq(activities.groupId, id));
  if (used > 0) throw new RuleError("groups.inUse", { count: used });
  await db.delete(groups).where(eq(groups.id, id));
  await tell({ db, actor }, "group.deleted", { id, projectId });
}

async function insert(
  db: CityDb,
  { id, cityId, emails }: { id: string; cityId: string; emails: readonly string[] },
): Promise<void> {
  const hashes = [...new Set(emails)].map((email) => memberHash(cityId, email));
  await db.execute(sql`insert into ${groupMembers} (group_id, email_hash)
    select ${id}, hash from jsonb_array_elements_text(${JSON.stringify(hashes)}::text::jsonb) as hash
    on conflict do nothing`);
}

/** Holds the group, of a project or of the city, for whoever runs the activities there. */
async function authorizeGroup(
  { db, actor }: Pick<Context, "db" | "actor">,
  id: string,
): Promise<string | null> {
  const [group] = await db
    .select({ projectId: groups.projectId })
    .from(groups)
    .where(eq(groups.id, id))
    .for("update");
  if (!group) throw new NotFoundError("group");
  authorize(actor, "activities.manage", inProject(group.projectId));
  return group.projectId;
}

type Told = { id: string; projectId: string | null };

async function tell(
  context: Pick<Context, "db" | "actor">,
  verb: Verb,
  { id, projectId }: Told,
): Promise<void> {
  await recordEvent(context, { verb, subject: { kind: "group", id }, projectId });
}
