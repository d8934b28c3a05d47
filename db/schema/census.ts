import { sql } from "drizzle-orm";
import { check, date, integer, jsonb, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** A question of the city's own about the person who answers: one choice of a few. */
export const aboutFields = cityTable(
  "about_fields",
  {
    id: uuid("id").notNull(),
    label: jsonb("label").$type<Localized>().notNull(),
    /** Choices keep their ids, and leave by being archived: answers name them. */
    choices: jsonb("choices").$type<AboutChoice[]>().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    archivedAt: at("archived_at"),
  },
  {},
);

export type AboutChoice = { id: string; label: Localized; archived?: boolean };

/** What a person said of themselves. Nobody reads it but the person, and what adds up (lib/insight/census). */
export const aboutAnswers = cityTable(
  "about_answers",
  {
    personId: uuid("person_id").notNull(),
    /** `age`, `gender`, or the id of a question of the city's own. */
    field: text("field").notNull(),
    value: text("value").notNull(),
  },
  { key: ["personId", "field"], extra: (t) => [cityReference(t, t.personId, () => people, "cascade")] },
);

/** How many inhabitants each choice has, from a census or another source; the one without an end is in force. */
export const censusFigures = cityTable(
  "census_figures",
  {
    id: uuid("id").notNull(),
    field: text("field").notNull(),
    source: text("source").notNull(),
    year: integer("year").notNull(),
    counts: jsonb("counts").$type<Record<string, number>>().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    endedAt: at("ended_at"),
  },
  {
    extra: (t) => [uniqueIndex("census_figures_one").on(t.cityId, t.field).where(sql`ended_at is null`)],
  },
);

/**
 * Who took part in a calendar quarter, by what they say of themselves: made once, as it may be seen, and never again
 * (lib/insight/census/publish.ts says why).
 */
export const groupQuarters = cityTable(
  "group_quarters",
  {
    /** The quarter's first day. */
    start: date("start").notNull(),
    field: text("field").notNull(),
    people: integer("people").notNull(),
    shown: jsonb("shown").$type<Record<string, number>>().notNull(),
    /** What is told as one number only: `people` without those shown. */
    together: jsonb("together").$type<string[]>().notNull(),
  },
  {
    key: ["start", "field"],
    extra: () => [check("group_quarters_people", sql`people >= 0`)],
  },
);
