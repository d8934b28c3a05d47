import { sql } from "drizzle-orm";
import { boolean, check, index, integer, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { organisations } from "./organisations";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** What comments hang on; an idea (later a survey, an event) owns one. */
export const threads = cityTable("threads", {
  id: uuid("id").notNull(),
  closedAt: at("closed_at"),
});

/** A comment, a reply (with `parentId`), or an argument (with `stance`). */
export const comments = cityTable(
  "comments",
  {
    id: uuid("id").notNull(),
    threadId: uuid("thread_id").notNull(),
    parentId: uuid("parent_id"),
    authorId: uuid("author_id"),
    authorName: text("author_name"),
    /** In whose name its author speaks. */
    organisationId: uuid("organisation_id"),
    text: text("text").notNull(),
    locale: text("locale").notNull(),
    stance: text("stance"),
    helpfulCount: integer("helpful_count").notNull().default(0),
    /** Waiting and removed ones leave a stone where the text was. */
    visibility: text("visibility").notNull().default("public"),
    source: text("source").notNull().default("live"),
    originId: text("origin_id"),
    importId: uuid("import_id"),
    createdAt: at("created_at").notNull().defaultNow(),
    editedAt: at("edited_at"),
    removedAt: at("removed_at"),
    removedReason: text("removed_reason"),
  },
  {
    extra: (t) => [
      index("comments_thread").on(t.cityId, t.threadId, t.createdAt, t.id),
      index("comments_parent").on(t.cityId, t.parentId),
      index("comments_author").on(t.cityId, t.authorId),
      index("comments_organisation")
        .on(t.cityId, t.organisationId, t.id)
        .where(sql`organisation_id is not null`),
      index("comments_time").on(t.cityId, t.createdAt),
      index("comments_waiting").on(t.cityId, t.createdAt).where(sql`visibility = 'waiting'`),
      uniqueIndex("comments_origin").on(t.cityId, t.importId, t.originId).where(sql`origin_id is not null`),
      check("comments_stance", sql`stance in ('for', 'against')`),
      check("comments_visibility_known", sql`visibility in ('public', 'waiting', 'removed', 'withdrawn')`),
      cityReference(t, t.threadId, () => threads, "cascade"),
      cityReference(t, t.authorId, () => people),
      cityReference(t, t.organisationId, () => organisations),
    ],
  },
);

export const helpfulMarks = cityTable(
  "helpful_marks",
  {
    commentId: uuid("comment_id").notNull(),
    personId: uuid("person_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    key: ["commentId", "personId"],
    extra: (t) => [
      cityReference(t, t.commentId, () => comments, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Who is named in a comment. */
export const mentions = cityTable(
  "mentions",
  {
    commentId: uuid("comment_id").notNull(),
    personId: uuid("person_id").notNull(),
  },
  {
    key: ["commentId", "personId"],
    extra: (t) => [
      cityReference(t, t.commentId, () => comments, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** Someone finds that something breaks the house rules: an idea, a comment or an organisation, exactly one of them. */
export const reports = cityTable(
  "reports",
  {
    id: uuid("id").notNull(),
    ideaId: uuid("idea_id"),
    commentId: uuid("comment_id"),
    organisationId: uuid("organisation_id"),
    reporterId: uuid("reporter_id"),
    reason: text("reason").notNull(),
    note: text("note").notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
    resolvedAt: at("resolved_at"),
    resolvedBy: uuid("resolved_by"),
    upheld: boolean("upheld"),
  },
  {
    extra: (t) => [
      index("reports_open").on(t.cityId, t.createdAt).where(sql`resolved_at is null`),
      // One open report a person and contribution; visitors' reports have no reporter and are limited by address.
      uniqueIndex("reports_open_idea").on(t.cityId, t.ideaId, t.reporterId).where(sql`resolved_at is null`),
      uniqueIndex("reports_open_comment")
        .on(t.cityId, t.commentId, t.reporterId)
        .where(sql`resolved_at is null`),
      uniqueIndex("reports_open_organisation")
        .on(t.cityId, t.organisationId, t.reporterId)
        .where(sql`resolved_at is null`),
      check("reports_one_subject", sql`num_nonnulls(idea_id, comment_id, organisation_id) = 1`),
    ],
  },
);

/** What staff removed or restored and why: the public record reads it, without names of authors. */
export const moderationDecisions = cityTable(
  "moderation_decisions",
  {
    id: uuid("id").notNull(),
    ideaId: uuid("idea_id"),
    commentId: uuid("comment_id"),
    decision: text("decision").notNull(),
    /** Which house rule, one of the form's choices; and the explanation in staff's own words. */
    rule: text("rule").notNull(),
    explanation: text("explanation").notNull().default(""),
    decidedBy: uuid("decided_by"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("moderation_decisions_time").on(t.cityId, t.createdAt),
      check("moderation_decisions_known", sql`decision in ('removed', 'restored', 'approved', 'kept')`),
    ],
  },
);
