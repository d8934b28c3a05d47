import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** What staff put together for others to read: figures, what people say, and their own words. */
export const insightReports = cityTable(
  "insight_reports",
  {
    id: uuid("id").notNull(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    /** The days of its figures, by the city's calendar. */
    from: date("from").notNull(),
    to: date("to").notNull(),
    /** Rises with every change of it or of a part, so that nobody publishes what he has not seen. */
    revision: integer("revision").notNull().default(1),
    /** The report as it was on the day of publishing; null while nobody else sees it. */
    published: jsonb("published"),
    publishedAt: at("published_at"),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  { extra: (t) => [uniqueIndex("insight_reports_slug").on(t.cityId, t.slug)] },
);

/** A part of a report. Of what people wrote it holds where to find it, never the words. */
export const insightReportParts = cityTable(
  "insight_report_parts",
  {
    id: uuid("id").notNull(),
    reportId: uuid("report_id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind").notNull(),
    data: jsonb("data").notNull(),
  },
  {
    extra: (t) => [
      index("insight_report_parts_report").on(t.cityId, t.reportId, t.position),
      check("insight_report_parts_kind", sql`kind in ('text', 'figure', 'theme', 'quote')`),
      cityReference(t, t.reportId, () => insightReports, "cascade"),
    ],
  },
);
