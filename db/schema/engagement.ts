import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });
const localized = (name: string) => jsonb(name).$type<Localized>();

/** What a city gives for a deed, where it is not what all cities begin with (lib/engagement/scoring/deeds.ts). */
export const scoreRules = cityTable(
  "score_rules",
  {
    deed: text("deed").notNull(),
    points: integer("points").notNull(),
    /** Times a local day, and a local week from Monday, that it earns; null: as often as it is done. */
    daily: integer("daily"),
    weekly: integer("weekly"),
    /** Times in all, ever; 1: only once. */
    total: integer("total"),
  },
  { key: ["deed"], extra: () => [check("score_rules_points", sql`points between 0 and 1000`)] },
);

/** A point and the event it came from. Derived: recomputing from the ledger gives the same rows. */
export const points = cityTable(
  "points",
  {
    personId: uuid("person_id").notNull(),
    eventId: uuid("event_id").notNull(),
    deed: text("deed").notNull(),
    points: integer("points").notNull(),
    /** What it was about, to lead there: an idea's id. */
    ideaId: uuid("idea_id"),
    occurredAt: at("occurred_at").notNull(),
  },
  {
    key: ["personId", "eventId", "deed"],
    extra: (t) => [
      index("points_time").on(t.cityId, t.personId, t.occurredAt),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** People whose score may have changed; derived anew within seconds. */
export const scoreQueue = cityTable(
  "score_queue",
  { personId: uuid("person_id").notNull() },
  { key: ["personId"], extra: (t) => [cityReference(t, t.personId, () => people, "cascade")] },
);

/** What a person reached and may spend. A debt is left of points that were taken back after they were spent. */
export const wallets = cityTable(
  "wallets",
  {
    personId: uuid("person_id").notNull(),
    score: integer("score").notNull().default(0),
    balance: integer("balance").notNull().default(0),
    debt: integer("debt").notNull().default(0),
    /** When the person was last told of new badges: one that was reached before and comes back is none. */
    badgesToldAt: at("badges_told_at"),
  },
  {
    key: ["personId"],
    extra: (t) => [
      index("wallets_score").on(t.cityId, t.score, t.personId),
      check("wallets_not_below_zero", sql`balance >= 0 and debt >= 0 and score >= 0`),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Every change of a wallet, never changed itself: balance and debt are their sums. */
export const walletEntries = cityTable(
  "wallet_entries",
  {
    id: uuid("id").notNull(),
    personId: uuid("person_id").notNull(),
    kind: text("kind").notNull(),
    change: integer("change").notNull(),
    debtChange: integer("debt_change").notNull().default(0),
    voucherId: uuid("voucher_id"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("wallet_entries_person").on(t.cityId, t.personId, t.createdAt),
      check("wallet_entries_kind", sql`kind in ('earned', 'taken_back', 'spent', 'refunded')`),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Badges that a city made up, beside those that every city has. */
export const badges = cityTable(
  "badges",
  {
    id: uuid("id").notNull(),
    name: localized("name").notNull(),
    description: localized("description").notNull().default({}),
    /** What is counted for it, narrowed to a topic or a neighbourhood where one is named. */
    metric: text("metric").notNull(),
    topicId: uuid("topic_id"),
    neighbourhoodId: uuid("neighbourhood_id"),
    /** What each level takes, rising. */
    levels: integer("levels").array().notNull(),
    /** A picture of the city's; one is drawn where there is none. */
    fileId: text("file_id"),
    createdAt: at("created_at").notNull().defaultNow(),
    archivedAt: at("archived_at"),
  },
  {},
);

/** The level of a badge that a person has; derived as points are. */
export const personBadges = cityTable(
  "person_badges",
  {
    personId: uuid("person_id").notNull(),
    /** A key of lib/engagement/badges/badges.ts, or the id of one that the city made up. */
    badge: text("badge").notNull(),
    level: integer("level").notNull(),
    reachedAt: at("reached_at").notNull().defaultNow(),
    /** When the person saw that it is new. */
    seenAt: at("seen_at"),
  },
  {
    key: ["personId", "badge"],
    extra: (t) => [
      check("person_badges_level", sql`level between 1 and 9`),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Who hands out rewards outside the administration: a link and a PIN instead of an account. */
export const partners = cityTable(
  "partners",
  {
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    /** SHA-256 of the link's token, hex; null until it is given one (a city's export leaves both out). */
    tokenHash: text("link_hash"),
    pinHash: text("pin_hash"),
    createdAt: at("created_at").notNull().defaultNow(),
    /** When its link stopped working. */
    closedAt: at("closed_at"),
  },
  { extra: (t) => [uniqueIndex("partners_token").on(t.cityId, t.tokenHash)] },
);

/** A benefit in the real world. */
export const rewards = cityTable(
  "rewards",
  {
    id: uuid("id").notNull(),
    title: localized("title").notNull(),
    text: localized("text").notNull().default({}),
    fileId: text("file_id"),
    /** How many are left to be redeemed; null: as many as are asked for. */
    stock: integer("stock"),
    /** In points; null where a badge opens it instead. */
    price: integer("price"),
    badge: text("badge"),
    badgeLevel: integer("badge_level"),
    /** Only for who lives in this neighbourhood, or has this relation to the city. */
    neighbourhoodId: uuid("neighbourhood_id"),
    relation: text("relation"),
    opensAt: at("opens_at"),
    closesAt: at("closes_at"),
    /** How long a voucher holds. */
    validDays: integer("valid_days").notNull().default(90),
    /** How many one person may have. */
    eachAtMost: integer("each_at_most").notNull().default(1),
    partnerId: uuid("partner_id"),
    createdAt: at("created_at").notNull().defaultNow(),
    archivedAt: at("archived_at"),
  },
  {
    extra: (t) => [
      check("rewards_stock", sql`stock >= 0`),
      check("rewards_price", sql`price > 0`),
      check("rewards_cost_something", sql`num_nonnulls(price, badge) = 1`),
      cityReference(t, t.partnerId, () => partners),
    ],
  },
);

/** The proof that a person redeemed a reward; used once. */
export const vouchers = cityTable(
  "vouchers",
  {
    id: uuid("id").notNull(),
    /** Read aloud at a counter, or scanned. */
    code: text("code").notNull(),
    rewardId: uuid("reward_id").notNull(),
    personId: uuid("person_id").notNull(),
    /** What it cost then. */
    price: integer("price").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
    usedBy: uuid("used_by"),
    usedAtPartner: uuid("used_at_partner"),
    /** Which of the partner's browsers, by a hash of what its PIN opened: two tills are two counters. */
    usedAtTill: text("used_at_till"),
    refundedAt: at("refunded_at"),
  },
  {
    extra: (t) => [
      uniqueIndex("vouchers_code").on(t.cityId, t.code),
      index("vouchers_person").on(t.cityId, t.personId, t.createdAt),
      index("vouchers_reward").on(t.cityId, t.rewardId, t.createdAt),
      check("vouchers_one_end", sql`num_nonnulls(used_at, refunded_at) < 2`),
      cityReference(t, t.rewardId, () => rewards),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);
