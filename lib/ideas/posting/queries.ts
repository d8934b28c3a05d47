import { and, eq, inArray } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import type { Person } from "@/lib/people/actor";

export type OwnIdea = {
  id: string;
  code: string;
  slug: string;
  title: string;
  visibility: string;
  dueAt: Date | null;
  /** The code of the challenge that it answers; null of what stands on a board. */
  challenge: string | null;
};

/** An idea of the person's own, public or waiting for staff. */
export async function findOwnIdea(db: CityDb, person: Person, code: string): Promise<OwnIdea | null> {
  const { id, slug, title, visibility, dueAt } = ideas;
  const [row] = await db
    .select({ id, code: ideas.code, slug, title, visibility, dueAt, challenge: activities.code })
    .from(ideas)
    .leftJoin(
      activities,
      and(
        eq(activities.cityId, ideas.cityId),
        eq(activities.id, ideas.activityId),
        eq(activities.kind, "challenge"),
      ),
    )
    .where(
      and(eq(ideas.code, code), eq(ideas.authorId, person.id), inArray(visibility, ["public", "waiting"])),
    );
  return row ?? null;
}
