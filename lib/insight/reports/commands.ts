import { and, asc, eq, sql } from "drizzle-orm";
import { insightReportParts, insightReports } from "@/db/schema/insight-reports";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Locale } from "@/lib/base/locales";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, versionOf } from "@/lib/cities/editing";
import { freeSlug } from "@/lib/cities/free-slug";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { freezeReport } from "./freeze";
import type { AddReportInput, ChangeReportInput } from "./input";
import { type Part, part as partSchema, reportLimits } from "./parts";
import { findReport, type Report } from "./queries";
import { partShown, reportShown } from "./shown";

type Change = { report: string; id: string };
type Publishing = Context & { city: { locales: readonly Locale[]; defaultLocale: Locale } };

export async function addReport({ db, actor, city }: Publishing, input: AddReportInput): Promise<string> {
  authorize(actor, "reports.write");
  const rows = await db.select({ slug: insightReports.slug }).from(insightReports);
  if (rows.length >= reportLimits.reports)
    throw new RuleError("report.tooMany", { most: reportLimits.reports });
  const id = newId();
  const slug = freeSlug(
    { [city.defaultLocale]: input.title },
    city.defaultLocale,
    rows.map((row) => row.slug),
  );
  await db.insert(insightReports).values({ id, slug, ...input });
  await tell({ db, actor }, id, "added");
  return id;
}

export async function changeReport({ db, actor }: Context, input: ChangeReportInput): Promise<Edited> {
  authorize(actor, "reports.write");
  const report = await requireReport(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: reportShown(report),
    wanted: reportShown(input),
    event: { verb: "city.reportChanged", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  const { title, from, to } = input;
  await db.update(insightReports).set({ title, from, to }).where(eq(insightReports.id, input.id));
  await tell({ db, actor }, input.id, "changed");
  return { ok: true };
}

export async function deleteReport({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "reports.publish");
  await requireReport(db, id);
  await db.delete(insightReports).where(eq(insightReports.id, id));
  await recordEvent({ db, actor }, { verb: "city.reportDeleted", subject: { kind: "insightReport", id } });
}

/** Puts something at the end of the report. */
export async function addPart({ db, actor }: Context, report: string, part: Part): Promise<string> {
  authorize(actor, "reports.write");
  const { parts } = await requireReport(db, report);
  if (parts.length >= reportLimits.parts) throw new RuleError("report.tooLong", { most: reportLimits.parts });
  const id = newId();
  const { kind, ...data } = part;
  const last = sql`(select coalesce(max(position), 0) + 1 from insight_report_parts where report_id = ${report})`;
  await db.insert(insightReportParts).values({ id, reportId: report, position: last, kind, data });
  await tell({ db, actor }, report, "partAdded");
  return id;
}

export async function changeText(
  { db, actor }: Context,
  input: Change & { version: string; text: string },
): Promise<Edited> {
  authorize(actor, "reports.write");
  const stored = await requirePart(db, input);
  const conflict = await findConflict(db, {
    version: input.version,
    now: partShown(stored),
    wanted: { text: input.text },
    event: { verb: "city.reportChanged", subjectId: input.report },
  });
  if (conflict) return { ok: false, conflict };
  await db
    .update(insightReportParts)
    .set({ data: { text: input.text } })
    .where(eq(insightReportParts.id, input.id));
  await tell({ db, actor }, input.report, "textChanged");
  return { ok: true };
}

/** One place up or down; at the end nothing moves. */
export async function movePart({ db, actor }: Context, { report, id, way }: Change & { way: "up" | "down" }) {
  authorize(actor, "reports.write");
  const { parts } = await requireReport(db, report);
  const order = parts.map((one) => one.id);
  const at = order.indexOf(id);
  const to = way === "up" ? at - 1 : at + 1;
  const other = order[to];
  if (at < 0) throw new NotFoundError("part");
  if (!other) return;
  [order[at], order[to]] = [other, id];
  await db.execute(sql`update insight_report_parts p set position = o.place
    from jsonb_array_elements_text(${JSON.stringify(order)}::text::jsonb) with ordinality as o (id, place)
    where p.id = o.id::uuid`);
  await tell({ db, actor }, report, "partMoved");
}

/** @returns false where its text was changed meanwhile: whoever removes it should have read it */
export async function removePart(
  { db, actor }: Context,
  input: Change & { version: string },
): Promise<boolean> {
  authorize(actor, "reports.write");
  const stored = await requirePart(db, input);
  if (stored.kind === "text" && versionOf(partShown(stored)) !== input.version) return false;
  await db.delete(insightReportParts).where(eq(insightReportParts.id, input.id));
  await tell({ db, actor }, input.report, "partRemoved");
  return true;
}

/** @returns false where it was changed since it was looked at */
export async function publishReport(
  { db, actor, city }: Publishing,
  { id, revision }: { id: string; revision: number },
): Promise<boolean> {
  authorize(actor, "reports.publish");
  const report = await requireReport(db, id);
  if (report.revision !== revision) return false;
  const published = await freezeReport(db, report, city);
  await db
    .update(insightReports)
    .set({ published, publishedAt: sql`now()` })
    .where(eq(insightReports.id, id));
  await recordEvent({ db, actor }, { verb: "city.reportPublished", subject: { kind: "insightReport", id } });
  return true;
}

/** Nobody else sees it any more; it can be published again. */
export async function withdrawReport({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "reports.publish");
  await requireReport(db, id);
  await db
    .update(insightReports)
    .set({ published: null, publishedAt: null })
    .where(eq(insightReports.id, id));
  await recordEvent({ db, actor }, { verb: "city.reportWithdrawn", subject: { kind: "insightReport", id } });
}

/** Changes of one report wait for each other. */
async function requireReport(db: CityDb, id: string): Promise<Report> {
  await db
    .select({ id: insightReports.id })
    .from(insightReports)
    .where(eq(insightReports.id, id))
    .for("update");
  const report = await findReport(db, id);
  if (!report) throw new NotFoundError("report");
  return report;
}

async function requirePart(db: CityDb, { report, id }: Change): Promise<Part> {
  await requireReport(db, report);
  const [row] = await db
    .select({ kind: insightReportParts.kind, data: insightReportParts.data })
    .from(insightReportParts)
    .where(and(eq(insightReportParts.id, id), eq(insightReportParts.reportId, report)))
    .orderBy(asc(insightReportParts.position));
  if (!row) throw new NotFoundError("part");
  return partSchema.parse({ ...(row.data ?? {}), kind: row.kind });
}

async function tell({ db, actor }: Pick<Context, "db" | "actor">, id: string, change: string): Promise<void> {
  await db
    .update(insightReports)
    .set({ revision: sql`revision + 1`, updatedAt: sql`now()` })
    .where(eq(insightReports.id, id));
  await recordEvent(
    { db, actor },
    { verb: "city.reportChanged", subject: { kind: "insightReport", id }, data: { change } },
  );
}
