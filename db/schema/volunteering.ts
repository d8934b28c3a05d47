import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { activities } from "./city";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });
const localized = (name: string) => jsonb(name).$type<Localized>().notNull().default({});

/** What help is needed for: by how many, when and where. */
export const volunteerCauses = cityTable(
  "volunteer_causes",
  {
    id: uuid("id").notNull(),
    activityId: uuid("activity_id").notNull(),
    title: localized("title"),
    text: localized("text"),
    place: localized("place"),
    /** Null where that is agreed on later. */
    startsAt: at("starts_at"),
    endsAt: at("ends_at"),
    needed: integer("needed").notNull(),
    /** From when on it is done, and nobody offers help any more. */
    doneAt: at("done_at"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("volunteer_causes_activity").on(t.cityId, t.activityId),
      check("volunteer_causes_needed", sql`needed > 0`),
      check("volunteer_causes_time", sql`ends_at is null or ends_at > starts_at`),
      cityReference(t, t.activityId, () => activities, "cascade"),
    ],
  },
);

/** Who offered help. */
export const volunteerOffers = cityTable(
  "volunteer_offers",
  {
    causeId: uuid("cause_id").notNull(),
    personId: uuid("person_id").notNull(),
    /** For staff alone. */
    message: text("message").notNull().default(""),
    offeredAt: at("offered_at").notNull().defaultNow(),
    /** When staff noted that the person helped. */
    helpedAt: at("helped_at"),
  },
  {
    key: ["causeId", "personId"],
    extra: (t) => [
      index("volunteer_offers_person").on(t.cityId, t.personId),
      cityReference(t, t.causeId, () => volunteerCauses, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);
