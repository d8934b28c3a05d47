import { sql } from "drizzle-orm";
import { check, date, jsonb, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

/** Which widgets a dashboard has, in which order and how wide: a person's own, the city's, and those shared by link. */
export const dashboardViews = cityTable(
  "dashboard_views",
  {
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    /** Whose own it is; of the others nobody's. */
    personId: uuid("person_id"),
    /** What a shared one is called. */
    name: text("name").notNull().default(""),
    placed: jsonb("placed").notNull().$type<{ widget: string; size: string }[]>(),
    /** The days of a shared one, as an address says them. */
    range: text("range").notNull().default(""),
    from: text("from_day").notNull().default(""),
    to: text("to_day").notNull().default(""),
    /** The code of the project whose figures a shared one shows; empty for the whole city's. */
    project: text("project").notNull().default(""),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  {
    extra: (t) => [
      uniqueIndex("dashboard_views_own").on(t.cityId, t.personId).where(sql`kind = 'own'`),
      uniqueIndex("dashboard_views_city").on(t.cityId).where(sql`kind = 'city'`),
      check("dashboard_views_kind", sql`kind in ('own', 'city', 'shared')`),
      check("dashboard_views_whose", sql`(kind = 'own') = (person_id is not null)`),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** What everybody may take along of a city's figures, as it was made on that day. Follows from the roll-ups. */
export const openData = cityTable(
  "open_data",
  {
    sheet: text("sheet").notNull(),
    day: date("day").notNull(),
    rows: jsonb("rows").notNull().$type<(string | number | null)[][]>(),
  },
  { key: ["sheet"] },
);
