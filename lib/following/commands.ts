import { and, eq } from "drizzle-orm";
import { activityFollows, projectFollows } from "@/db/schema/following";
import type { CityDb } from "@/db/with-city";
import { findActivityById } from "@/lib/activities/queries";
import { NotFoundError } from "@/lib/base/errors";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { findProjectById } from "@/lib/projects/queries";
import { isFollowable } from "./policy";

type Following = { db: CityDb; actor: Actor };
type Named = { id: string };

/** The person hears by mail how the project goes on. */
export async function followProject({ db, actor }: Following, { id }: Named): Promise<void> {
  authorize(actor, "ideas.follow");
  const project = await findProjectById(db, id);
  if (!project || project.state === "draft") throw new NotFoundError("project");
  const begun = await db
    .insert(projectFollows)
    .values({ projectId: id, personId: asPerson(actor).id })
    .onConflictDoNothing()
    .returning({ id: projectFollows.projectId });
  if (begun.length > 0) await recordEvent({ db, actor }, { verb: "project.followed", ...ofProject(id) });
}

export async function unfollowProject({ db, actor }: Following, { id }: Named): Promise<void> {
  authorize(actor, "ideas.follow");
  const ended = await db
    .delete(projectFollows)
    .where(and(eq(projectFollows.projectId, id), eq(projectFollows.personId, asPerson(actor).id)))
    .returning({ id: projectFollows.projectId });
  if (ended.length > 0) await recordEvent({ db, actor }, { verb: "project.unfollowed", ...ofProject(id) });
}

/** The person hears by mail what comes of it. */
export async function followActivity({ db, actor }: Following, { id }: Named): Promise<void> {
  authorize(actor, "ideas.follow");
  const activity = await findActivityById(db, id);
  if (!activity || activity.state === "draft" || !isFollowable(activity)) throw new NotFoundError("activity");
  const begun = await db
    .insert(activityFollows)
    .values({ activityId: id, personId: asPerson(actor).id })
    .onConflictDoNothing()
    .returning({ id: activityFollows.activityId });
  if (begun.length > 0) await recordEvent({ db, actor }, { verb: "activity.followed", ...ofActivity(id) });
}

export async function unfollowActivity({ db, actor }: Following, { id }: Named): Promise<void> {
  authorize(actor, "ideas.follow");
  const ended = await db
    .delete(activityFollows)
    .where(and(eq(activityFollows.activityId, id), eq(activityFollows.personId, asPerson(actor).id)))
    .returning({ id: activityFollows.activityId });
  if (ended.length > 0) await recordEvent({ db, actor }, { verb: "activity.unfollowed", ...ofActivity(id) });
}

function ofProject(id: string) {
  return { subject: { kind: "project" as const, id }, projectId: id };
}

function ofActivity(id: string) {
  return { subject: { kind: "activity" as const, id }, activityId: id };
}
