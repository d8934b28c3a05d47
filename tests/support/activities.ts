import { activities } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { newCode, newId, slugify } from "@/lib/base/ids";
import type { TestCity } from "./city";

type Values = Partial<typeof activities.$inferInsert>;

/** A survey that everybody sees and may answer since an hour, unless it is told otherwise. */
export async function insertActivity(db: CityDb, title: string, values: Values = {}) {
  const [id, code, slug] = [newId(), newCode(5), slugify(title)];
  await db.insert(activities).values({
    ...{ id, code, slug: `survey-${code}`, kind: "survey", title: { en: title } },
    publishAt: new Date(Date.now() - 3_600_000),
    ...values,
  });
  return { id, code, slug };
}

export function startActivity(here: TestCity, values: Values = {}) {
  return here.run((db) => insertActivity(db, "How do you get to school?", values));
}
