import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { ideas } from "./ideas";
import { projects } from "./projects";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** A step that the city promises by a day, of an idea that it accepted or of a project. It is kept, moved or withdrawn, never deleted. */
export const milestones = cityTable(
  "milestones",
  {
    id: uuid("id").notNull(),
    ideaId: uuid("idea_id"),
    projectId: uuid("project_id"),
    title: jsonb("title").$type<Localized>().notNull(),
    /** Whose promise it is. */
    department: text("department").notNull().default(""),
    /** The last second of the day that is promised, on the city's clock. */
    dueAt: at("due_at").notNull(),
    /** In whole units of the city's currency; null where nothing was said. */
    cost: integer("cost"),
    fileId: text("file_id"),
    alt: text("alt").notNull().default(""),
    /** It was moved when its day was over already, so it is late whatever came after. */
    wasLate: boolean("was_late").notNull().default(false),
    doneAt: at("done_at"),
    withdrawnAt: at("withdrawn_at"),
    /** What came of it, or why it is withdrawn; in the language it was written in. */
    note: text("note").notNull().default(""),
    noteLocale: text("note_locale"),
    doneFileId: text("done_file_id"),
    doneAlt: text("done_alt").notNull().default(""),
    createdBy: uuid("created_by"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("milestones_idea").on(t.cityId, t.ideaId),
      index("milestones_project").on(t.cityId, t.projectId),
      index("milestones_open").on(t.cityId, t.dueAt).where(sql`done_at is null and withdrawn_at is null`),
      check("milestones_of_one", sql`num_nonnulls(idea_id, project_id) = 1`),
      check("milestones_one_end", sql`num_nonnulls(done_at, withdrawn_at) <= 1`),
      check("milestones_withdrawn_why", sql`withdrawn_at is null or length(trim(note)) >= 10`),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
      cityReference(t, t.projectId, () => projects, "cascade"),
    ],
  },
);

/** Each time a promised day was changed, and why. */
export const milestoneMoves = cityTable(
  "milestone_moves",
  {
    id: uuid("id").notNull(),
    milestoneId: uuid("milestone_id").notNull(),
    fromAt: at("from_at").notNull(),
    toAt: at("to_at").notNull(),
    reason: text("reason").notNull(),
    locale: text("locale").notNull(),
    movedBy: uuid("moved_by"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("milestone_moves_milestone").on(t.cityId, t.milestoneId, t.createdAt),
      cityReference(t, t.milestoneId, () => milestones, "cascade"),
    ],
  },
);
