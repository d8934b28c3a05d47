import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { isCode } from "@/lib/base/ids";
import type { Localized } from "@/lib/base/localized";

export type Board = {
  id: string;
  title: Localized;
  intro: Localized;
  opensAt: Date | null;
  closesAt: Date | null;
};

/** When an activity closes: at its own moment, and at the latest with its project. */
export const closingOf: SQL<Date | null> =
  sql`least(${activities.closesAt}, (select p.archive_at from projects p
  where p.city_id = ${activities.cityId} and p.id = ${activities.projectId}))`.mapWith(activities.closesAt);

/** The city-wide idea board: the activity without a project that every city has from its first day. */
export async function cityBoard(db: CityDb): Promise<Board> {
  const [board] = await db
    .select({
      id: activities.id,
      title: activities.title,
      intro: activities.intro,
      opensAt: activities.opensAt,
      closesAt: activities.closesAt,
    })
    .from(activities)
    .where(and(eq(activities.kind, "idea_board"), isNull(activities.projectId)))
    .orderBy(activities.createdAt)
    .limit(1);
  if (!board) throw new NotFoundError("board");
  return board;
}

/** The idea board of a project that everybody sees, by the code of the project's address. */
export async function projectBoard(db: CityDb, code: string): Promise<Board | null> {
  if (!isCode(code)) return null;
  const [board] = await db
    .select({
      id: activities.id,
      title: activities.title,
      intro: activities.intro,
      opensAt: activities.opensAt,
      closesAt: closingOf,
    })
    .from(activities)
    .innerJoin(projects, and(eq(projects.cityId, activities.cityId), eq(projects.id, activities.projectId)))
    .where(
      and(eq(projects.code, code), eq(activities.kind, "idea_board"), sql`${projects.publishAt} <= now()`),
    )
    .limit(1);
  return board ?? null;
}

/** Whether ideas can be posted at that moment. */
export function isOpen({ opensAt, closesAt }: Pick<Board, "opensAt" | "closesAt">, now: Date): boolean {
  return !(opensAt && opensAt > now) && !(closesAt && closesAt <= now);
}
