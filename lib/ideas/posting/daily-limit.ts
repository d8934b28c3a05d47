import { and, eq, gt, sql } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { ideaLimits } from "@/lib/ideas/input";
import type { Person } from "@/lib/people/actor";

/** How many ideas the person may still post today; those who run the city are not counted. */
export async function ideasLeftToday(db: CityDb, author: Person): Promise<number> {
  if (author.role !== "citizen") return ideaLimits.perDay;
  const lately = await db.$count(
    ideas,
    and(eq(ideas.authorId, author.id), gt(ideas.createdAt, sql`now() - interval '1 day'`)),
  );
  return Math.max(0, ideaLimits.perDay - lately);
}
