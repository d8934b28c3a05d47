import { asc, desc, eq, isNotNull } from "drizzle-orm";
import { insightReportParts, insightReports } from "@/db/schema/insight-reports";
import type { CityDb } from "@/db/with-city";
import { type Part, type Published, part, published } from "./parts";

const columns = {
  id: insightReports.id,
  slug: insightReports.slug,
  title: insightReports.title,
  from: insightReports.from,
  to: insightReports.to,
  revision: insightReports.revision,
  publishedAt: insightReports.publishedAt,
  updatedAt: insightReports.updatedAt,
};

export type ReportRow = {
  id: string;
  slug: string;
  title: string;
  from: string;
  to: string;
  revision: number;
  publishedAt: Date | null;
  updatedAt: Date;
};
export type StoredPart = { id: string } & Part;
export type Report = ReportRow & { parts: StoredPart[] };

export async function listReports(db: CityDb): Promise<ReportRow[]> {
  return db
    .select(columns)
    .from(insightReports)
    .orderBy(desc(insightReports.updatedAt), asc(insightReports.id));
}

export async function findReport(db: CityDb, id: string): Promise<Report | null> {
  const [row] = await db.select(columns).from(insightReports).where(eq(insightReports.id, id));
  return row ? { ...row, parts: await partsOf(db, id) } : null;
}

export async function partsOf(db: CityDb, reportId: string): Promise<StoredPart[]> {
  const rows = await db
    .select({ id: insightReportParts.id, kind: insightReportParts.kind, data: insightReportParts.data })
    .from(insightReportParts)
    .where(eq(insightReportParts.reportId, reportId))
    .orderBy(asc(insightReportParts.position), asc(insightReportParts.id));
  return rows.map(({ id, kind, data }) => ({ id, ...part.parse({ ...asObject(data), kind }) }));
}

/** Reports that everybody can read, the newest first. */
export async function listPublished(db: CityDb) {
  return db
    .select({
      slug: insightReports.slug,
      title: insightReports.title,
      publishedAt: insightReports.publishedAt,
    })
    .from(insightReports)
    .where(isNotNull(insightReports.published))
    .orderBy(desc(insightReports.publishedAt));
}

export async function findPublished(
  db: CityDb,
  slug: string,
): Promise<{ report: Published; at: Date } | null> {
  const [row] = await db
    .select({ published: insightReports.published, at: insightReports.publishedAt })
    .from(insightReports)
    .where(eq(insightReports.slug, slug));
  if (!row?.published || !row.at) return null;
  return { report: published.parse(row.published), at: row.at };
}

function asObject(data: unknown): object {
  return typeof data === "object" && data !== null ? data : {};
}
