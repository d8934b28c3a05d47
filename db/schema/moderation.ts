import { sql } from "drizzle-orm";
import { check, index, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** What staff told a person to mind; it stands in their account until they have read it. */
export const warnings = cityTable(
  "warnings",
  {
    id: uuid("id").notNull(),
    personId: uuid("person_id").notNull(),
    reason: text("reason").notNull(),
    warnedBy: uuid("warned_by"),
    /** The contribution that it is about; without one it is about all that somebody does here. */
    aboutKind: text("about_kind"),
    aboutId: uuid("about_id"),
    createdAt: at("created_at").notNull().defaultNow(),
    readAt: at("read_at"),
    /** An objection to it was right: it counts no more. */
    takenBackAt: at("taken_back_at"),
  },
  {
    extra: (t) => [
      index("warnings_person").on(t.cityId, t.personId, t.createdAt),
      check(
        "warnings_about",
        sql`(about_kind is null) = (about_id is null) and about_kind in ('idea', 'comment')`,
      ),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Somebody objects to a removal, a warning, their account's suspension or their organisation's hiding: once to each, in their own words. */
export const appeals = cityTable(
  "appeals",
  {
    id: uuid("id").notNull(),
    /** What was removed, the warning, the account, or the organisation; and since when, which says which decision is meant. */
    kind: text("kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    against: at("against").notNull(),
    /** Empty once the person has left: that there was an objection stays in the counts. */
    personId: uuid("person_id"),
    words: text("words").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    decidedAt: at("decided_at"),
    decidedBy: uuid("decided_by"),
    outcome: text("outcome"),
    answer: text("answer").notNull().default(""),
  },
  {
    extra: (t) => [
      uniqueIndex("appeals_once").on(t.cityId, t.kind, t.subjectId, t.against),
      index("appeals_open").on(t.cityId, t.createdAt).where(sql`decided_at is null`),
      index("appeals_person").on(t.cityId, t.personId),
      check("appeals_kind", sql`kind in ('idea', 'comment', 'account', 'warning', 'organisation')`),
      check("appeals_decided", sql`(decided_at is null) = (outcome is null)`),
      check("appeals_outcome", sql`outcome in ('stands', 'granted')`),
      cityReference(t, t.personId, () => people),
    ],
  },
);

/** Words of a city's own that put a contribution before staff: one list a language and effect. */
export const wordLists = cityTable(
  "word_lists",
  {
    /** A language of the contribution, or "any". */
    locale: text("locale").notNull(),
    effect: text("effect").notNull(),
    words: text("words").array().notNull(),
  },
  {
    key: ["locale", "effect"],
    extra: () => [check("word_lists_effect", sql`effect in ('wait', 'flag')`)],
  },
);
