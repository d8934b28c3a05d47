import { sql } from "drizzle-orm";
import { check, integer, jsonb, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { activities } from "./city";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });
const localized = (name: string) => jsonb(name).$type<Localized>().notNull().default({});

/** When and where people meet. One without a row has no time yet. */
export const meetings = cityTable(
  "meetings",
  {
    activityId: uuid("activity_id").notNull(),
    startsAt: at("starts_at").notNull(),
    endsAt: at("ends_at").notNull(),
    place: localized("place"),
    /** For those who have a place; "" where they meet in a room. */
    link: text("link").notNull().default(""),
    /** How many have a place; null is as many as come. Who comes after them waits. */
    capacity: integer("capacity"),
    minutes: localized("minutes"),
    /** The number that was given last: the row's lock puts registrations in one order. */
    given: integer("given").notNull().default(0),
  },
  {
    key: ["activityId"],
    extra: (t) => [
      check("meetings_time", sql`ends_at > starts_at`),
      check("meetings_capacity", sql`capacity is null or capacity > 0`),
      cityReference(t, t.activityId, () => activities, "cascade"),
    ],
  },
);

/** Who registered. The first of them by number, as many as there are places, have one; the others wait in order. */
export const meetingRegistrations = cityTable(
  "meeting_registrations",
  {
    activityId: uuid("activity_id").notNull(),
    personId: uuid("person_id").notNull(),
    number: integer("number").notNull(),
    /** What the person shows at the door. */
    code: text("code").notNull(),
    registeredAt: at("registered_at").notNull().defaultNow(),
    attendedAt: at("attended_at"),
  },
  {
    key: ["activityId", "personId"],
    extra: (t) => [
      uniqueIndex("meeting_registrations_number").on(t.cityId, t.activityId, t.number),
      uniqueIndex("meeting_registrations_code").on(t.cityId, t.code),
      cityReference(t, t.activityId, () => activities, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);
