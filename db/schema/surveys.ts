import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { activities } from "./city";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });
const localized = (name: string) => jsonb(name).$type<Localized>().notNull().default({});

export type StoredChoice = { id: string; label: Localized; archived?: boolean };
/** A file that somebody answered with, by the hash of what is kept of it. */
export type SentFile = { id: string; name: string; mime: string; bytes: number; note: string };
export type StoredValues = Record<
  string,
  | string
  | number
  | string[]
  | { [row: string]: string }
  | { lat: number | null; lng: number | null; area: string | null }
  | { files: SentFile[] }
>;

/** A line of a survey or of a board's form: a question, or the heading of a section (lib/activities/questions). */
export const surveyQuestions = cityTable(
  "survey_questions",
  {
    id: uuid("id").notNull(),
    activityId: uuid("activity_id").notNull(),
    kind: text("kind").notNull(),
    position: integer("position").notNull(),
    title: localized("title"),
    hint: localized("hint"),
    required: boolean("required").notNull().default(false),
    choices: jsonb("choices").$type<StoredChoice[]>().notNull().default([]),
    /** Of a matrix. */
    rows: jsonb("rows").$type<StoredChoice[]>().notNull().default([]),
    min: integer("min"),
    max: integer("max"),
    /** What the ends of a scale mean. */
    low: localized("low"),
    high: localized("high"),
    /** Asked of those alone who chose one of these at an earlier question. */
    condition: jsonb("condition").$type<{ question: string; choices: string[] } | null>(),
    /** Who reads the answers on a board: everybody, or those who work on it. Of a survey the activity says it. */
    audience: text("audience").notNull().default("everybody"),
    /** Asked no more; what was answered stays. */
    archivedAt: at("archived_at"),
  },
  {
    extra: (t) => [
      index("survey_questions_activity").on(t.cityId, t.activityId, t.position),
      check(
        "survey_questions_kind",
        sql`kind in ('section', 'single', 'multiple', 'scale', 'ranking', 'matrix', 'number', 'text', 'place', 'file')`,
      ),
      check("survey_questions_audience", sql`audience in ('everybody', 'staff')`),
      cityReference(t, t.activityId, () => activities, "cascade"),
    ],
  },
);

/** What somebody answered so far, page by page: gone once it is sent, or left alone for long. */
export const surveyDrafts = cityTable(
  "survey_drafts",
  {
    activityId: uuid("activity_id").notNull(),
    /** A person's id, or a mark of the browser of somebody who is not signed in. */
    respondent: text("respondent").notNull(),
    personId: uuid("person_id"),
    values: jsonb("values").$type<StoredValues>().notNull().default({}),
    savedAt: at("saved_at").notNull().defaultNow(),
  },
  {
    key: ["activityId", "respondent"],
    extra: (t) => [
      cityReference(t, t.activityId, () => activities, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Who answered, so that each does once. It says neither when nor what. */
export const surveyRespondents = cityTable(
  "survey_respondents",
  {
    activityId: uuid("activity_id").notNull(),
    respondent: text("respondent").notNull(),
    personId: uuid("person_id"),
  },
  {
    key: ["activityId", "respondent"],
    extra: (t) => [
      index("survey_respondents_person").on(t.cityId, t.personId),
      cityReference(t, t.activityId, () => activities, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** What was answered. Of an anonymous survey the id is random, and there is neither a person nor a time. */
export const surveyAnswers = cityTable(
  "survey_answers",
  {
    id: uuid("id").notNull(),
    activityId: uuid("activity_id").notNull(),
    personId: uuid("person_id"),
    values: jsonb("values").$type<StoredValues>().notNull(),
    sentAt: at("sent_at"),
    /** Whether results have it already: of an anonymous survey they take several at a time. */
    counted: boolean("counted").notNull().default(true),
  },
  {
    extra: (t) => [
      index("survey_answers_activity").on(t.cityId, t.activityId),
      index("survey_answers_person").on(t.cityId, t.personId),
      index("survey_answers_waiting").on(t.cityId, t.activityId).where(sql`not counted`),
      cityReference(t, t.activityId, () => activities, "cascade"),
      cityReference(t, t.personId, () => people),
    ],
  },
);
