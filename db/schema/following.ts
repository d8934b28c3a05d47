import { sql } from "drizzle-orm";
import { check, index, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { activities } from "./city";
import { people } from "./people";
import { projects } from "./projects";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** People who want to hear how a project goes on. */
export const projectFollows = cityTable(
  "project_follows",
  {
    projectId: uuid("project_id").notNull(),
    personId: uuid("person_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    key: ["projectId", "personId"],
    extra: (t) => [
      index("project_follows_person").on(t.cityId, t.personId),
      cityReference(t, t.projectId, () => projects, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** People who want to hear what comes of something that is taken part in: a debate, a poll, a survey. */
export const activityFollows = cityTable(
  "activity_follows",
  {
    activityId: uuid("activity_id").notNull(),
    personId: uuid("person_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    key: ["activityId", "personId"],
    extra: (t) => [
      index("activity_follows_person").on(t.cityId, t.personId),
      cityReference(t, t.activityId, () => activities, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** What a project's followers were told, once each: of a piece of news, of an activity, or of the project itself. */
export const projectTellings = cityTable(
  "project_tellings",
  {
    projectId: uuid("project_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    what: text("what").notNull(),
    toldAt: at("told_at").notNull().defaultNow(),
  },
  {
    key: ["projectId", "subjectId", "what"],
    extra: (t) => [
      check("project_tellings_what", sql`what in ('news', 'opened', 'closing', 'outcome', 'took_part')`),
      cityReference(t, t.projectId, () => projects, "cascade"),
    ],
  },
);

/** What those who follow an activity, or took part in it, were told, once each. */
export const activityTellings = cityTable(
  "activity_tellings",
  {
    activityId: uuid("activity_id").notNull(),
    what: text("what").notNull(),
    toldAt: at("told_at").notNull().defaultNow(),
  },
  {
    key: ["activityId", "what"],
    extra: (t) => [
      check("activity_tellings_what", sql`what in ('results', 'outcome')`),
      cityReference(t, t.activityId, () => activities, "cascade"),
    ],
  },
);
