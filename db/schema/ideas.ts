import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { activities, neighbourhoods, topics } from "./city";
import { threads } from "./discussion";
import { organisations } from "./organisations";
import { people } from "./people";
import type { StoredValues } from "./surveys";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** A proposal to the city. Counters follow their rows in the same transaction (lib/ideas/counters.ts recomputes them). */
export const ideas = cityTable(
  "ideas",
  {
    id: uuid("id").notNull(),
    activityId: uuid("activity_id").notNull(),
    threadId: uuid("thread_id").notNull(),
    /** Short, permanent in the city: it goes on posters. */
    code: text("code").notNull(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    locale: text("locale").notNull(),
    authorId: uuid("author_id"),
    /** An organisation or a name that came with an import; null for members. */
    authorName: text("author_name"),
    /** In whose name its author speaks; it stays when the city takes its word back. */
    organisationId: uuid("organisation_id"),
    topicId: uuid("topic_id"),
    neighbourhoodId: uuid("neighbourhood_id"),
    lat: doublePrecision("lat"),
    lng: doublePrecision("lng"),
    address: text("address").notNull().default(""),
    coverFileId: text("cover_file_id"),
    status: text("status").notNull().default("proposed"),
    /** Visible to all; a waiting or removed one only to its author and staff; a merged one is part of another. */
    visibility: text("visibility").notNull().default("public"),
    supportCount: integer("support_count").notNull().default(0),
    /** Counted elsewhere before an import: shown beside people's own, never mixed into them. */
    externalSupportCount: integer("external_support_count").notNull().default(0),
    commentCount: integer("comment_count").notNull().default(0),
    totalSupports: integer("total_supports")
      .notNull()
      .generatedAlwaysAs(sql`support_count + external_support_count`),
    /** Seconds since 1970 of publishing, for the trending score. */
    publishedSecond: bigint("published_second", { mode: "number" }).notNull(),
    /**
     * "How new the idea counts as", in seconds: each doubling of its supports and comments moves it three
     * days forward. Rises only when something happens, so it is stored and never needs refreshing.
     */
    trending: bigint("trending", { mode: "number" })
      .notNull()
      .generatedAlwaysAs(
        sql`published_second + floor(259200 * ln((1 + support_count + external_support_count + 2 * comment_count)::double precision) / ln(2::double precision))::bigint`,
      ),
    /** A place on a ring, drawn once; the fair order starts somewhere on it. */
    shuffle: integer("shuffle").notNull(),
    /** The promise: what is due next, why and until when. Null once answered or where none was made. */
    dueAt: at("due_at"),
    dueReason: text("due_reason"),
    answeredAt: at("answered_at"),
    /** What it is in the challenge that it answers, as everybody may know; it follows `challenge_finalists`. */
    distinction: text("distinction"),
    source: text("source").notNull().default("live"),
    originId: text("origin_id"),
    originUrl: text("origin_url"),
    importId: uuid("import_id"),
    createdAt: at("created_at").notNull().defaultNow(),
    editedAt: at("edited_at"),
    withdrawnAt: at("withdrawn_at"),
    removedAt: at("removed_at"),
    removedReason: text("removed_reason"),
  },
  {
    extra: (t) => [
      uniqueIndex("ideas_code").on(t.cityId, t.code),
      uniqueIndex("ideas_thread").on(t.cityId, t.threadId),
      uniqueIndex("ideas_origin").on(t.cityId, t.importId, t.originId).where(sql`origin_id is not null`),
      index("ideas_trending").on(t.cityId, t.activityId, t.trending, t.id).where(sql`visibility = 'public'`),
      index("ideas_newest")
        .on(t.cityId, t.activityId, t.publishedSecond, t.id)
        .where(sql`visibility = 'public'`),
      index("ideas_supported")
        .on(t.cityId, t.activityId, t.totalSupports, t.id)
        .where(sql`visibility = 'public'`),
      index("ideas_discussed")
        .on(t.cityId, t.activityId, t.commentCount, t.id)
        .where(sql`visibility = 'public'`),
      index("ideas_shuffle").on(t.cityId, t.activityId, t.shuffle, t.id).where(sql`visibility = 'public'`),
      index("ideas_topic").on(t.cityId, t.topicId, t.trending, t.id).where(sql`visibility = 'public'`),
      index("ideas_neighbourhood")
        .on(t.cityId, t.neighbourhoodId, t.trending, t.id)
        .where(sql`visibility = 'public'`),
      index("ideas_status").on(t.cityId, t.status, t.trending, t.id).where(sql`visibility = 'public'`),
      index("ideas_published").on(t.cityId, t.publishedSecond).where(sql`visibility = 'public'`),
      // What staff have to do is counted from these alone.
      // In the order of their days; the rest is for adding them up without looking at the ideas (lib/ideas/promised/rows.ts).
      index("ideas_owed")
        .on(t.cityId, t.dueAt, t.id, t.topicId, t.activityId, t.dueReason, t.publishedSecond)
        .where(sql`due_at is not null and visibility = 'public'`),
      index("ideas_proposed_again")
        .on(t.cityId)
        .where(sql`answered_at is not null and status = 'proposed' and visibility = 'public'`),
      index("ideas_waiting").on(t.cityId, t.createdAt).where(sql`visibility = 'waiting'`),
      index("ideas_author").on(t.cityId, t.authorId),
      index("ideas_organisation")
        .on(t.cityId, t.organisationId, t.id)
        .where(sql`organisation_id is not null`),
      check(
        "ideas_status_known",
        sql`status in ('proposed', 'under_review', 'accepted', 'under_way', 'done', 'declined')`,
      ),
      check(
        "ideas_visibility_known",
        sql`visibility in ('public', 'waiting', 'removed', 'withdrawn', 'merged')`,
      ),
      check("ideas_distinction", sql`distinction in ('finalist', 'winner', 'mention')`),
      check("ideas_counters", sql`support_count >= 0 and external_support_count >= 0 and comment_count >= 0`),
      cityReference(t, t.activityId, () => activities),
      cityReference(t, t.threadId, () => threads),
      cityReference(t, t.topicId, () => topics),
      cityReference(t, t.neighbourhoodId, () => neighbourhoods),
      cityReference(t, t.authorId, () => people),
      cityReference(t, t.organisationId, () => organisations),
    ],
  },
);

/** What an idea said before each edit. */
export const ideaVersions = cityTable(
  "idea_versions",
  {
    id: uuid("id").notNull(),
    ideaId: uuid("idea_id").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    editedBy: uuid("edited_by"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("idea_versions_idea").on(t.cityId, t.ideaId),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
    ],
  },
);

export const ideaImages = cityTable(
  "idea_images",
  {
    ideaId: uuid("idea_id").notNull(),
    fileId: text("file_id").notNull(),
    position: integer("position").notNull().default(0),
    alt: text("alt").notNull().default(""),
  },
  {
    key: ["ideaId", "fileId"],
    extra: (t) => [
      index("idea_images_file").on(t.cityId, t.fileId),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
    ],
  },
);

/** What an idea says to the questions of its board, by their ids (lib/activities/questions). */
export const ideaFields = cityTable(
  "idea_fields",
  {
    ideaId: uuid("idea_id").notNull(),
    activityId: uuid("activity_id").notNull(),
    values: jsonb("values").$type<StoredValues>().notNull(),
  },
  {
    key: ["ideaId"],
    extra: (t) => [
      index("idea_fields_activity").on(t.cityId, t.activityId),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
      cityReference(t, t.activityId, () => activities),
    ],
  },
);

/**
 * How many public ideas a board has of each topic, neighbourhood and status, as changes that add up: triggers on
 * `ideas` write one row more (migration 0016), a job folds them. Adding needs no lock that others wait for.
 */
export const ideaTallies = cityTable(
  "idea_tallies",
  {
    id: uuid("id").notNull().defaultRandom(),
    activityId: uuid("activity_id").notNull(),
    topicId: uuid("topic_id"),
    neighbourhoodId: uuid("neighbourhood_id"),
    status: text("status").notNull(),
    change: integer("change").notNull(),
  },
  {
    extra: (t) => [
      index("idea_tallies_activity").on(t.cityId, t.activityId),
      cityReference(t, t.activityId, () => activities, "cascade"),
    ],
  },
);

/**
 * How many public ideas are due on a day of UTC's calendar, as changes that add up: written by triggers on `ideas`
 * and folded as the tallies above, so that what is late can be counted without reading all that waits.
 */
export const dueTallies = cityTable("due_tallies", {
  id: uuid("id").notNull().defaultRandom(),
  day: date("day").notNull(),
  change: integer("change").notNull(),
});

/** One vote of one person for one idea. */
export const supports = cityTable(
  "supports",
  {
    ideaId: uuid("idea_id").notNull(),
    personId: uuid("person_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    key: ["ideaId", "personId"],
    extra: (t) => [
      index("supports_person").on(t.cityId, t.personId, t.ideaId),
      index("supports_time").on(t.cityId, t.createdAt),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** People who want to hear what becomes of an idea. */
export const follows = cityTable(
  "follows",
  {
    ideaId: uuid("idea_id").notNull(),
    personId: uuid("person_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    key: ["ideaId", "personId"],
    extra: (t) => [
      index("follows_person").on(t.cityId, t.personId),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** The city's word on an idea: a new status, signed, with a reason where it declines. */
export const answers = cityTable(
  "answers",
  {
    id: uuid("id").notNull(),
    ideaId: uuid("idea_id").notNull(),
    statusBefore: text("status_before").notNull(),
    status: text("status").notNull(),
    /** What the city says (for a refusal: its reason); markdown, in the language it was written in. */
    text: text("text").notNull(),
    locale: text("locale").notNull(),
    signedBy: uuid("signed_by"),
    signedName: text("signed_name").notNull(),
    signedTitle: text("signed_title").notNull().default(""),
    department: text("department").notNull(),
    /** Given by an external moderator, on the city's behalf. */
    external: boolean("external").notNull().default(false),
    /** What the city says it will do next, and by when. */
    nextDueAt: at("next_due_at"),
    /** What it answered to: the date that was promised, and why it was; null where none was. */
    dueAt: at("due_at"),
    dueReason: text("due_reason"),
    /** Whether it came by the date that was promised; null where none was. */
    onTime: integer("on_time"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("answers_idea").on(t.cityId, t.ideaId, t.createdAt),
      index("answers_time").on(t.cityId, t.createdAt, t.ideaId),
      check("answers_refusal_has_reason", sql`status <> 'declined' or length(trim(text)) >= 10`),
      cityReference(t, t.ideaId, () => ideas, "cascade"),
    ],
  },
);
