import { type SQL, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { projects } from "@/db/schema/projects";
import type { ActivityState } from "./kinds";

/**
 * What an activity is at a moment of the database's clock, beside its project (a left join): public and open with it
 * at the earliest, closed with it at the latest. An idea board has no day of its own on which it becomes public.
 */
export const publishedFrom: SQL<Date | null> = sql`case
  when ${activities.projectId} is not null and ${projects.publishAt} is null then null
  when ${activities.kind} = 'idea_board' then coalesce(${projects.publishAt}, ${activities.createdAt})
  when ${activities.publishAt} is null then null
  else greatest(${activities.publishAt}, ${projects.publishAt}) end`.mapWith(activities.publishAt);

export const opensFrom: SQL<Date | null> = sql`greatest(${activities.opensAt}, ${publishedFrom})`.mapWith(
  activities.opensAt,
);

export const closesFrom: SQL<Date | null> = sql`least(${activities.closesAt}, ${projects.archiveAt})`.mapWith(
  activities.closesAt,
);

export const isPublished: SQL<boolean> = sql`coalesce(${publishedFrom} <= now(), false)`;

export const stateNow: SQL<ActivityState> = sql`case
  when not ${isPublished} then 'draft'
  when ${closesFrom} <= now() then 'ended'
  when ${activities.opensAt} > now() then 'coming'
  else 'open' end`;
