import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { activities } from "./city";
import { people } from "./people";
import type { StoredChoice } from "./surveys";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** How a poll is held. One without a row is held as the defaults say. */
export const polls = cityTable(
  "polls",
  {
    activityId: uuid("activity_id").notNull(),
    /** In a hall somebody opens and closes one question after the other; else all are open while the poll is. */
    byHand: boolean("by_hand").notNull().default(false),
    /** Whether a vote can be changed until it closes; of an anonymous poll none can. */
    changeable: boolean("changeable").notNull().default(false),
    /** Whether results are shown to nobody who has yet to vote. */
    afterVoting: boolean("after_voting").notNull().default(false),
  },
  {
    key: ["activityId"],
    extra: (t) => [cityReference(t, t.activityId, () => activities, "cascade")],
  },
);

export const pollQuestions = cityTable(
  "poll_questions",
  {
    id: uuid("id").notNull(),
    activityId: uuid("activity_id").notNull(),
    position: integer("position").notNull(),
    title: jsonb("title").$type<Localized>().notNull().default({}),
    choices: jsonb("choices").$type<StoredChoice[]>().notNull().default([]),
    /** How many of them one may choose. */
    most: integer("most").notNull().default(1),
    /** Of a poll that is held by hand: when it was opened last, and closed since. */
    openedAt: at("opened_at"),
    closedAt: at("closed_at"),
  },
  {
    extra: (t) => [
      index("poll_questions_activity").on(t.cityId, t.activityId, t.position),
      check("poll_questions_most", sql`most > 0`),
      check("poll_questions_opened", sql`closed_at is null or opened_at is not null`),
      cityReference(t, t.activityId, () => activities, "cascade"),
    ],
  },
);

/** Who voted, so that each does once. It says neither when nor for what. */
export const pollVoters = cityTable(
  "poll_voters",
  {
    questionId: uuid("question_id").notNull(),
    /** A person's id, or a mark of the browser of somebody who is not signed in. */
    voter: text("voter").notNull(),
    personId: uuid("person_id"),
  },
  {
    key: ["questionId", "voter"],
    extra: (t) => [
      index("poll_voters_person").on(t.cityId, t.personId),
      cityReference(t, t.questionId, () => pollQuestions, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** What was voted for. Of an anonymous poll the id is random, and there is neither a voter nor a time. */
export const pollVotes = cityTable(
  "poll_votes",
  {
    id: uuid("id").notNull(),
    questionId: uuid("question_id").notNull(),
    voter: text("voter"),
    personId: uuid("person_id"),
    choices: jsonb("choices").$type<string[]>().notNull(),
    votedAt: at("voted_at"),
  },
  {
    extra: (t) => [
      index("poll_votes_question").on(t.cityId, t.questionId, t.voter),
      index("poll_votes_person").on(t.cityId, t.personId),
      cityReference(t, t.questionId, () => pollQuestions, "cascade"),
      cityReference(t, t.personId, () => people),
    ],
  },
);
