import { sql } from "drizzle-orm";
import { check, date, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** What policy makers are told each quarter, and once at the beginning: a row from the day its draft is shown. */
export const quarterlyUpdates = cityTable(
  "quarterly_updates",
  {
    /** The quarter that it is about, "2026-Q4", or "launch". */
    edition: text("edition").notNull(),
    /** By the city's calendar: on this day it goes if nobody acts. */
    dueOn: date("due_on").notNull(),
    /** What a superadmin says above it, by language. */
    word: jsonb("word").$type<Localized>().notNull().default({}),
    announcedAt: at("announced_at"),
    leftOutAt: at("left_out_at"),
    sentAt: at("sent_at"),
  },
  {
    key: ["edition"],
    extra: () => [check("quarterly_updates_outcome", sql`left_out_at is null or sent_at is null`)],
  },
);

/** Who was sent which update: written with the mail, so nobody gets one twice. */
export const updateReceipts = cityTable(
  "update_receipts",
  {
    edition: text("edition").notNull(),
    personId: uuid("person_id").notNull(),
    sentAt: at("sent_at").notNull().defaultNow(),
  },
  { key: ["edition", "personId"], extra: (t) => [cityReference(t, t.personId, () => people, "cascade")] },
);

/** Which of the staff was told in which week what waits for them; the week by its Monday. */
export const staffDigests = cityTable(
  "staff_digests",
  {
    week: date("week").notNull(),
    personId: uuid("person_id").notNull(),
    sentAt: at("sent_at").notNull().defaultNow(),
  },
  { key: ["week", "personId"], extra: (t) => [cityReference(t, t.personId, () => people, "cascade")] },
);
