import { and, eq, isNull } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import type { Localized } from "@/lib/base/localized";

export type Board = {
  id: string;
  title: Localized;
  intro: Localized;
  opensAt: Date | null;
  closesAt: Date | null;
};

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
