import { sql } from "drizzle-orm";
import { boolean, check, index, integer, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { ideas } from "./ideas";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** One idea made part of another, until somebody undoes it. What it brought along can be taken out again. */
export const ideaMergers = cityTable(
  "idea_mergers",
  {
    id: uuid("id").notNull(),
    ideaId: uuid("idea_id").notNull(),
    intoId: uuid("into_id").notNull(),
    mergedBy: uuid("merged_by"),
    /** Counted elsewhere before an import, and added to the other's. */
    externalSupportCount: integer("external_support_count").notNull().default(0),
    /** What was due on it, and is again once it stands by itself. */
    dueAt: at("due_at"),
    dueReason: text("due_reason"),
    createdAt: at("created_at").notNull().defaultNow(),
    undoneAt: at("undone_at"),
    undoneBy: uuid("undone_by"),
  },
  {
    extra: (t) => [
      uniqueIndex("idea_mergers_idea").on(t.cityId, t.ideaId).where(sql`undone_at is null`),
      index("idea_mergers_into").on(t.cityId, t.intoId),
      check("idea_mergers_two", sql`idea_id <> into_id`),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
      cityReference(t, t.intoId, () => ideas, "cascade"),
    ],
  },
);

/** Who came along with a merged idea and was not there before: whose support, and who only follows. */
export const ideaMergerPeople = cityTable(
  "idea_merger_people",
  {
    mergerId: uuid("merger_id").notNull(),
    personId: uuid("person_id").notNull(),
    supports: boolean("supports").notNull().default(false),
    follows: boolean("follows").notNull().default(false),
  },
  {
    key: ["mergerId", "personId"],
    extra: (t) => [
      index("idea_merger_people_person").on(t.cityId, t.personId),
      cityReference(t, t.mergerId, () => ideaMergers, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);
