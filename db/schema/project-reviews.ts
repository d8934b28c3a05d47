import { sql } from "drizzle-orm";
import { boolean, check, index, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";
import { projects } from "./projects";

/** That whoever took part in a project was asked how it went: once, whatever happens to the project afterwards. */
export const projectReviewRounds = cityTable(
  "project_review_rounds",
  {
    projectId: uuid("project_id").notNull(),
    askedAt: timestamp("asked_at", { withTimezone: true }).notNull().defaultNow(),
  },
  { key: ["projectId"], extra: (t) => [cityReference(t, t.projectId, () => projects, "cascade")] },
);

/** What people say of how a project went: neither by whom nor when. */
export const projectReviews = cityTable(
  "project_reviews",
  {
    /** By chance, so that it says nothing of the order. */
    id: uuid("id").notNull(),
    projectId: uuid("project_id").notNull(),
    clear: integer("clear").notNull(),
    worth: integer("worth").notNull(),
    words: text("words").notNull().default(""),
    /** Answers are counted five at a time: one more figure would tell what the last one said. */
    counted: boolean("counted").notNull().default(false),
  },
  {
    extra: (t) => [
      index("project_reviews_project").on(t.cityId, t.projectId, t.counted),
      check("project_reviews_grades", sql`clear between 1 and 5 and worth between 1 and 5`),
      cityReference(t, t.projectId, () => projects, "cascade"),
    ],
  },
);

/** Who has answered, so that each does once. */
export const projectReviewers = cityTable(
  "project_reviewers",
  { projectId: uuid("project_id").notNull(), personId: uuid("person_id").notNull() },
  {
    key: ["projectId", "personId"],
    extra: (t) => [
      index("project_reviewers_person").on(t.cityId, t.personId),
      cityReference(t, t.projectId, () => projects, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);
