import { sql } from "drizzle-orm";
import { check, date, index, integer, smallint, text, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

/**
 * What `insight.ts` keeps of the city, of each project apart: its contributions by the hour, and who was active in it.
 * People cannot be added up from activities, since one person may take part in several of a project's. What belongs to no
 * project has an id that no project has (lib/insight/scope.ts).
 */
export const projectHours = cityTable(
  "project_hours",
  {
    projectId: uuid("project_id").notNull(),
    day: date("day").notNull(),
    hour: smallint("hour").notNull(),
    count: integer("count").notNull(),
  },
  { key: ["projectId", "day", "hour"], extra: (t) => [index("project_hours_day").on(t.cityId, t.day)] },
);

/** As `active_people`: who contributed to a project something that stands. */
export const projectPeople = cityTable(
  "project_people",
  {
    span: text("span").notNull(),
    start: date("start").notNull(),
    projectId: uuid("project_id").notNull(),
    personId: uuid("person_id").notNull(),
    /** The last day before that on which the same person did so in the same project. */
    previous: date("previous").notNull().default(sql`'-infinity'`),
  },
  {
    key: ["span", "start", "projectId", "personId"],
    extra: (t) => [
      index("project_people_person").on(t.cityId, t.personId, t.projectId, t.span, t.start),
      check("project_people_span", sql`span in ('day', 'month')`),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** As `active_gaps`. */
export const projectGaps = cityTable(
  "project_gaps",
  {
    projectId: uuid("project_id").notNull(),
    span: text("span").notNull(),
    start: date("start").notNull(),
    previous: date("previous").notNull(),
    count: integer("count").notNull(),
  },
  { key: ["projectId", "span", "start", "previous"] },
);

/** As `active_gap_changes`, by triggers on `project_people`. */
export const projectGapChanges = cityTable("project_gap_changes", {
  id: uuid("id").notNull().defaultRandom(),
  projectId: uuid("project_id").notNull(),
  span: text("span").notNull(),
  start: date("start").notNull(),
  previous: date("previous").notNull(),
  change: integer("change").notNull(),
});
