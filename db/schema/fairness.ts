import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** What a day's addresses are made marks by. Gone with the day: then no address leads to a mark any more. */
export const arrivalSalts = cityTable(
  "arrival_salts",
  { day: date("day").notNull(), salt: text("salt").notNull() },
  { key: ["day"] },
);

/** Who signed in from the same place on a day; kept for three days, and of the address only a keyed hash. */
export const arrivalMarks = cityTable(
  "arrival_marks",
  { day: date("day").notNull(), mark: text("mark").notNull(), personId: uuid("person_id").notNull() },
  {
    key: ["day", "mark", "personId"],
    extra: (t) => [
      index("arrival_marks_person").on(t.cityId, t.personId),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Something that looks like points got by agreement. People look at it; nothing happens by itself. */
export const fairnessFlags = cityTable(
  "fairness_flags",
  {
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    /** What was seen, in numbers. */
    evidence: jsonb("evidence").$type<Record<string, number>>().notNull(),
    /** Whose ideas a burst was for. */
    authorId: uuid("author_id"),
    foundAt: at("found_at").notNull().defaultNow(),
    state: text("state").notNull().default("open"),
    /** Why it was closed, in the words of who did. */
    reason: text("reason").notNull().default(""),
    closedAt: at("closed_at"),
    closedBy: uuid("closed_by"),
    /** While the deeds between these people earn nothing. */
    withheldAt: at("withheld_at"),
  },
  {
    extra: (t) => [
      index("fairness_flags_time").on(t.cityId, t.foundAt),
      check("fairness_flags_kind", sql`kind in ('ring', 'burst')`),
      check("fairness_flags_state", sql`state in ('open', 'done', 'dismissed')`),
    ],
  },
);

export const fairnessFlagPeople = cityTable(
  "fairness_flag_people",
  {
    flagId: uuid("flag_id").notNull(),
    personId: uuid("person_id").notNull(),
    /** Supports and marks the person gave, and those of them within the flag. */
    given: integer("given").notNull(),
    inside: integer("inside").notNull(),
  },
  {
    key: ["flagId", "personId"],
    extra: (t) => [
      index("fairness_flag_people_person").on(t.cityId, t.personId),
      cityReference(t, t.flagId, () => fairnessFlags, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Events that earn nothing for as long as their row is here. */
export const withheldDeeds = cityTable(
  "withheld_deeds",
  { eventId: uuid("event_id").notNull(), flagId: uuid("flag_id").notNull() },
  {
    key: ["eventId", "flagId"],
    extra: (t) => [
      index("withheld_deeds_flag").on(t.cityId, t.flagId),
      cityReference(t, t.flagId, () => fairnessFlags, "cascade"),
    ],
  },
);
