import { sql } from "drizzle-orm";
import { check, date, index, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { activities } from "./city";
import { ideas } from "./ideas";
import { seasons } from "./seasons";

const at = (name: string) => timestamp(name, { withTimezone: true });
const localized = (name: string) => jsonb(name).$type<Localized>().notNull().default({});

/** A question of the city's that people answer with ideas: what is looked for, what it brings, who decides and by when. */
export const challenges = cityTable(
  "challenges",
  {
    activityId: uuid("activity_id").notNull(),
    criteria: localized("criteria"),
    /** What those who are recognised get. */
    prize: localized("prize"),
    /** Who decides, in words. */
    jury: localized("jury"),
    /** The day of the city's calendar by which it is decided. */
    decidesOn: date("decides_on"),
    seasonId: uuid("season_id"),
    /** From then on everybody sees who is recognised, and nothing of it changes any more. */
    recognisedAt: at("recognised_at"),
  },
  {
    key: ["activityId"],
    extra: (t) => [
      index("challenges_season").on(t.cityId, t.seasonId).where(sql`season_id is not null`),
      cityReference(t, t.activityId, () => activities, "cascade"),
      cityReference(t, t.seasonId, () => seasons),
    ],
  },
);

/** An idea that came into the last round, why, and what became of it. */
export const challengeFinalists = cityTable(
  "challenge_finalists",
  {
    activityId: uuid("activity_id").notNull(),
    ideaId: uuid("idea_id").notNull(),
    /** Public, as all that stands here, once it is announced. */
    reason: localized("reason"),
    announcedAt: at("announced_at"),
    /** Public once the challenge is decided. */
    award: text("award"),
    /** What it is recognised as, in the city's own words, and what it gets. */
    awardWords: localized("award_words"),
    awardGets: localized("award_gets"),
    takenBackAt: at("taken_back_at"),
    takenBackReason: text("taken_back_reason"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    key: ["activityId", "ideaId"],
    extra: (t) => [
      index("challenge_finalists_idea").on(t.cityId, t.ideaId),
      check("challenge_finalists_award", sql`award in ('winner', 'mention')`),
      check("challenge_finalists_taken_back", sql`taken_back_at is null or announced_at is not null`),
      cityReference(t, t.activityId, () => activities, "cascade"),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
    ],
  },
);
