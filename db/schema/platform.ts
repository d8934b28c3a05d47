/** Tables of the platform itself: which cities there are and where they answer. No city's content is here. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

export const cities = pgTable(
  "cities",
  {
    id: uuid("id").primaryKey(),
    /** The platform's own realm (operators, founders) is a row of kind `platform`; it has no board. */
    kind: text("kind").notNull().default("city"),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    state: text("state").notNull().default("live"),
    defaultLocale: text("default_locale").notNull(),
    locales: text("locales").array().notNull(),
    timeZone: text("time_zone").notNull().default("Europe/Brussels"),
    brandColor: text("brand_color").notNull().default("#0b6e4f"),
    listed: boolean("listed").notNull().default(true),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    suspendedAt: timestamp("suspended_at", { withTimezone: true }),
    suspendedReason: text("suspended_reason"),
    exportedAt: timestamp("exported_at", { withTimezone: true }),
    /** Who asked for it; the person in the platform's realm. */
    foundedBy: uuid("founded_by"),
  },
  (t) => [
    uniqueIndex("cities_slug").on(t.slug),
    check("cities_state", sql`${t.state} in ('awaiting_approval', 'live', 'suspended')`),
    check("cities_kind", sql`${t.kind} in ('city', 'platform')`),
  ],
);

/** A city's own verified domains; its subdomain of the platform needs no row. */
export const cityHosts = pgTable("city_hosts", {
  host: text("host").primaryKey(),
  cityId: uuid("city_id")
    .notNull()
    .references(() => cities.id, { onDelete: "cascade" }),
  /** A domain answers only once its owner proved it (a TXT record). */
  verifiedAt: timestamp("verified_at", { withTimezone: true }),
  verificationToken: text("verification_token").notNull(),
  isPrimary: boolean("is_primary").notNull().default(false),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

/** What operators did, kept apart from any city. */
export const platformLog = pgTable("platform_log", {
  id: uuid("id").primaryKey(),
  action: text("action").notNull(),
  /** Survives the city: no foreign key. */
  cityId: uuid("city_id"),
  citySlug: text("city_slug"),
  operatorId: uuid("operator_id"),
  detail: jsonb("detail").$type<Record<string, string | number | boolean | null>>().notNull().default({}),
  at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
});

/** Counts of attempts, for limits that hold over several processes. Keys are hashed; rows expire. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull(),
  expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
});

/** A city somebody is about to start, answer by answer; bound to their browser. */
export const cityDrafts = pgTable("city_drafts", {
  browserHash: text("browser_hash").primaryKey(),
  answers: jsonb("answers").$type<Record<string, unknown>>().notNull(),
  expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
});
