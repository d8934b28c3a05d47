import { notInArray, sql } from "drizzle-orm";
import { topics } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { loadSettings } from "@/lib/cities/settings";

/** Every department that is named anywhere, for suggestions and filters. */
export async function knownDepartments(db: CityDb): Promise<string[]> {
  const { answeringDepartment } = await loadSettings(db);
  const ofTopics = await db.selectDistinct({ name: topics.department }).from(topics);
  const ofStaff = await db
    .selectDistinct({ name: people.department })
    .from(people)
    // What an external moderator comes from is no department of the city's.
    .where(
      sql`${notInArray(people.role, ["citizen", "external_moderator"])} and ${people.deletedAt} is null`,
    );
  const names = [answeringDepartment, ...ofTopics.map((row) => row.name), ...ofStaff.map((row) => row.name)];
  return [...new Set(names)].filter(Boolean).sort((a, b) => a.localeCompare(b));
}
