import { index, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { answers, ideas } from "./ideas";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** Who of the staff sees to an idea, beside its department. */
export const ideaAssignments = cityTable(
  "idea_assignments",
  {
    ideaId: uuid("idea_id").notNull(),
    personId: uuid("person_id").notNull(),
    assignedBy: uuid("assigned_by"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    key: ["ideaId"],
    extra: (t) => [
      index("idea_assignments_person").on(t.cityId, t.personId),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** What staff say to each other about an idea: nobody else ever reads it. */
export const ideaNotes = cityTable(
  "idea_notes",
  {
    id: uuid("id").notNull(),
    ideaId: uuid("idea_id").notNull(),
    authorId: uuid("author_id"),
    text: text("text").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("idea_notes_idea").on(t.cityId, t.ideaId, t.createdAt),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
    ],
  },
);

/** Words that answers often begin with, in the languages of the city; `{name}`, `{title}` and `{date}` are filled in. */
export const savedReplies = cityTable("saved_replies", {
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  text: jsonb("text").$type<Localized>().notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** Whoever stands behind an answer beside its signer. */
export const answerCosigners = cityTable(
  "answer_cosigners",
  {
    id: uuid("id").notNull(),
    answerId: uuid("answer_id").notNull(),
    personId: uuid("person_id"),
    signedName: text("signed_name").notNull(),
    signedTitle: text("signed_title").notNull().default(""),
    department: text("department").notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("answer_cosigners_answer").on(t.cityId, t.answerId, t.createdAt),
      cityReference(t, t.answerId, () => answers, "cascade"),
    ],
  },
);

/** One answer to several ideas, written and not sent yet; once it is, nothing of it is sent again. */
export const bulkAnswers = cityTable(
  "bulk_answers",
  {
    id: uuid("id").notNull(),
    createdBy: uuid("created_by").notNull(),
    input: jsonb("input").$type<Record<string, unknown>>().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
  },
  { extra: (t) => [cityReference(t, t.createdBy, () => people, "cascade")] },
);
