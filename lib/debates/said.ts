import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { debates } from "@/db/schema/debates";
import { comments } from "@/db/schema/discussion";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { isPublished } from "@/lib/activities/state";
import type { Localized } from "@/lib/base/localized";
import type { Stance } from "@/lib/discussion/input";
import {
  atOnce,
  type By,
  before,
  isBy,
  type Said,
  type Shown,
  saidColumns,
  shownPage,
} from "@/lib/people/public-page";

/** An argument in a debate, as its author's page has it. */
export type PublicArgument = Said & { stance: Stance; debate: { code: string; title: Localized } };

/** What somebody argued, or what was argued in an organisation's name, in debates that everybody reads: newest first. */
export async function listPublicArguments(
  db: CityDb,
  { by, after }: { by: By; after: string | null },
): Promise<Shown<PublicArgument>> {
  const rows = await db
    .select({
      ...saidColumns,
      stance: sql<Stance>`${comments.stance}`,
      debate: { code: sql<string>`${activities.code}`, title: activities.title },
    })
    .from(comments)
    .innerJoin(debates, and(eq(debates.cityId, comments.cityId), eq(debates.threadId, comments.threadId)))
    .innerJoin(activities, and(eq(activities.cityId, debates.cityId), eq(activities.id, debates.activityId)))
    .leftJoin(projects, and(eq(projects.cityId, activities.cityId), eq(projects.id, activities.projectId)))
    .leftJoin(people, and(eq(people.cityId, comments.cityId), eq(people.id, comments.authorId)))
    .where(
      and(
        isBy(comments, by),
        eq(comments.visibility, "public"),
        isNotNull(comments.stance),
        isPublished,
        before(comments.id, after),
      ),
    )
    .orderBy(desc(comments.id))
    .limit(atOnce + 1);
  return shownPage(rows, ({ id }) => id);
}
