import { asc, eq } from "drizzle-orm";
import { textPages } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";

export type TextPageRow = {
  id: string;
  slug: string;
  title: Localized;
  body: Localized;
  inFooter: boolean;
  updatedAt: Date;
};

export async function listTextPages(db: CityDb): Promise<Omit<TextPageRow, "body">[]> {
  const { body: _, ...short } = columns;
  return db.select(short).from(textPages).orderBy(asc(textPages.position), asc(textPages.id));
}

export async function findTextPage(
  db: CityDb,
  by: { id: string } | { slug: string },
): Promise<TextPageRow | null> {
  const where = "id" in by ? eq(textPages.id, by.id) : eq(textPages.slug, by.slug);
  const [row] = await db.select(columns).from(textPages).where(where);
  return row ?? null;
}

const columns = {
  id: textPages.id,
  slug: textPages.slug,
  title: textPages.title,
  body: textPages.body,
  inFooter: textPages.inFooter,
  updatedAt: textPages.updatedAt,
};
