import { desc } from "drizzle-orm";
import { imports } from "@/db/schema/imports";
import type { CityDb } from "@/db/with-city";

export type EarlierImport = {
  id: string;
  source: string;
  at: Date;
  finished: boolean;
  counts: Record<string, number>;
};

/** The sources the city has imported from, the latest run first, with what that run did. */
export async function earlierImports(db: CityDb): Promise<EarlierImport[]> {
  const rows = await db
    .select({
      id: imports.id,
      source: imports.source,
      createdAt: imports.createdAt,
      finishedAt: imports.finishedAt,
      counts: imports.counts,
    })
    .from(imports)
    .orderBy(desc(imports.createdAt))
    .limit(50);
  return rows
    .map(({ id, source, createdAt, finishedAt, counts }) => ({
      id,
      source,
      at: finishedAt ?? createdAt,
      finished: finishedAt !== null,
      counts,
    }))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
