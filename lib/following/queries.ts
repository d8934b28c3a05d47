import { and, desc, eq } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { activityFollows, projectFollows } from "@/db/schema/following";
import { follows, ideas } from "@/db/schema/ideas";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { type ActivityKind, activityKinds } from "@/lib/activities/kinds";
import type { Localized } from "@/lib/base/localized";
import { type Actor, actorId } from "@/lib/people/actor";

export async function followsProject(db: CityDb, actor: Actor, projectId: string): Promise<boolean> {
  const me = actorId(actor);
  if (!me) return false;
  const own = and(eq(projectFollows.projectId, projectId), eq(projectFollows.personId, me));
  return (await db.$count(projectFollows, own)) > 0;
}

export async function followsActivity(db: CityDb, actor: Actor, activityId: string): Promise<boolean> {
  const me = actorId(actor);
  if (!me) return false;
  const own = and(eq(activityFollows.activityId, activityId), eq(activityFollows.personId, me));
  return (await db.$count(activityFollows, own)) > 0;
}

/** How many hear of a project, for whoever works on it. */
export function countProjectFollowers(db: CityDb, projectId: string): Promise<number> {
  return db.$count(projectFollows, eq(projectFollows.projectId, projectId));
}

/** Everything that a person follows, the newest first. */
export type Followed = {
  projects: { id: string; code: string; slug: string; title: Localized }[];
  activities: { id: string; code: string; kind: ActivityKind; title: Localized }[];
  ideas: { id: string; code: string; slug: string; title: string; locale: string }[];
};

const most = 200;

export async function listFollowed(db: CityDb, personId: string): Promise<Followed> {
  const followedProjects = await db
    .select({ id: projects.id, code: projects.code, slug: projects.slug, title: projects.title })
    .from(projectFollows)
    .innerJoin(
      projects,
      and(eq(projects.cityId, projectFollows.cityId), eq(projects.id, projectFollows.projectId)),
    )
    .where(eq(projectFollows.personId, personId))
    .orderBy(desc(projectFollows.createdAt))
    .limit(most);
  const { id, code, kind, title } = activities;
  const followedActivities = await db
    .select({ id, code, kind, title })
    .from(activityFollows)
    .innerJoin(
      activities,
      and(eq(activities.cityId, activityFollows.cityId), eq(id, activityFollows.activityId)),
    )
    .where(eq(activityFollows.personId, personId))
    .orderBy(desc(activityFollows.createdAt))
    .limit(most);
  const followedIdeas = await db
    .select({ id: ideas.id, code: ideas.code, slug: ideas.slug, title: ideas.title, locale: ideas.locale })
    .from(follows)
    .innerJoin(ideas, and(eq(ideas.cityId, follows.cityId), eq(ideas.id, follows.ideaId)))
    .where(and(eq(follows.personId, personId), eq(ideas.visibility, "public")))
    .orderBy(desc(follows.createdAt))
    .limit(most);
  return {
    projects: followedProjects,
    activities: followedActivities.map((row) => ({
      ...row,
      code: row.code ?? "",
      kind: activityKinds.find((known) => known === row.kind) ?? "survey",
    })),
    ideas: followedIdeas,
  };
}
