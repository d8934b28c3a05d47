import { and, eq, gt, sql } from "drizzle-orm";
import { cities, cityDrafts } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import type { CityAnswers } from "./input";

/** What this browser answered so far in the wizard; kept for a week after the last answer. */
export async function loadDraft(browserHash: string | null): Promise<CityAnswers> {
  if (!browserHash) return {};
  return withPlatform(async (db) => {
    const [row] = await db
      .select({ answers: cityDrafts.answers })
      .from(cityDrafts)
      .where(sql`${eq(cityDrafts.browserHash, browserHash)} and ${gt(cityDrafts.expiresAt, sql`now()`)}`);
    return (row?.answers ?? {}) as CityAnswers;
  });
}

export async function saveDraft(browserHash: string, answers: CityAnswers): Promise<void> {
  const expiresAt = sql`now() + interval '7 days'`;
  await withPlatform((db) =>
    db
      .insert(cityDrafts)
      .values({ browserHash, answers, expiresAt })
      .onConflictDoUpdate({
        target: cityDrafts.browserHash,
        set: { answers: sql`${cityDrafts.answers} || ${JSON.stringify(answers)}::jsonb`, expiresAt },
      }),
  );
}

export async function dropDraft(browserHash: string): Promise<void> {
  await withPlatform((db) => db.delete(cityDrafts).where(eq(cityDrafts.browserHash, browserHash)));
}

/** Another city that people can find under this name; two cities may share one. */
export async function cityNamed(name: string): Promise<{ slug: string } | null> {
  const [row] = await withPlatform((db) =>
    db
      .select({ slug: cities.slug })
      .from(cities)
      .where(
        and(
          eq(cities.kind, "city"),
          eq(cities.state, "live"),
          eq(cities.listed, true),
          eq(sql`lower(${cities.name})`, name.trim().toLowerCase()),
        ),
      )
      .orderBy(cities.slug)
      .limit(1),
  );
  return row ?? null;
}

/** The city that whoever uses this browser is about to found, by its name. */
export async function cityBeingFounded(browserHash: string | null): Promise<string | undefined> {
  return (await loadDraft(browserHash)).name;
}

/** The subdomains in use, suspended and waiting cities included. */
export async function takenSlugs(): Promise<string[]> {
  const rows = await withPlatform((db) => db.select({ slug: cities.slug }).from(cities));
  return rows.map(({ slug }) => slug);
}
