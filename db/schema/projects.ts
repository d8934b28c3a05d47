import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });
const localized = (name: string) => jsonb(name).$type<Localized>().notNull().default({});

/**
 * What a city works on with its people. Its state follows from two moments, by the database's clock: a draft until
 * `publish_at`, archived from `archive_at` on, so that nothing has to happen at that second.
 */
export const projects = cityTable(
  "projects",
  {
    id: uuid("id").notNull(),
    /** Short, permanent in the city: it goes on posters. */
    code: text("code").notNull(),
    slug: text("slug").notNull(),
    publishAt: at("publish_at"),
    publishedBy: uuid("published_by"),
    archiveAt: at("archive_at"),
    archivedBy: uuid("archived_by"),
    /** Which links to the draft hold: those of the rounds before opened it once. */
    previewRound: integer("preview_round").notNull().default(1),
    title: localized("title"),
    summary: localized("summary"),
    coverFileId: text("cover_file_id"),
    coverAlt: localized("cover_alt"),
    /** Without a key, as `activities` refers to this file: a topic that projects have is not deleted. */
    topicId: uuid("topic_id"),
    department: text("department").notNull().default(""),
    /** What every project says: what for, for whom, which decision it feeds and who takes it. */
    objective: localized("objective"),
    audience: localized("audience"),
    decision: localized("decision"),
    decider: localized("decider"),
    /** What people's input can change, and what it cannot. */
    openPoints: localized("open_points"),
    fixedPoints: localized("fixed_points"),
    /** What the city promises to do with the outcome, and what it puts in: people, money, time. */
    commitment: localized("commitment"),
    means: localized("means"),
    /** At its end: what people's input changed. */
    outcome: localized("outcome"),
    /** The key of what it was begun from (lib/projects/templates.ts). */
    template: text("template").notNull(),
    createdBy: uuid("created_by"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      uniqueIndex("projects_code").on(t.cityId, t.code),
      index("projects_publish").on(t.cityId, t.publishAt),
      check("projects_archived_after", sql`archive_at is null or archive_at >= publish_at`),
    ],
  },
);

/** A part of a project's story, by days of the city's calendar; null where that is still open. */
export const projectPhases = cityTable(
  "project_phases",
  {
    id: uuid("id").notNull(),
    projectId: uuid("project_id").notNull(),
    title: localized("title"),
    text: localized("text"),
    startsOn: date("starts_on"),
    endsOn: date("ends_on"),
    position: integer("position").notNull(),
  },
  {
    extra: (t) => [
      index("project_phases_project").on(t.cityId, t.projectId, t.position),
      check("project_phases_days", sql`ends_on is null or starts_on is null or ends_on >= starts_on`),
      cityReference(t, t.projectId, () => projects, "cascade"),
    ],
  },
);

/** Who sets a project up, moderates it and answers in it, beside those who may in the whole city. */
export const projectModerators = cityTable(
  "project_moderators",
  {
    projectId: uuid("project_id").notNull(),
    personId: uuid("person_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    key: ["projectId", "personId"],
    extra: (t) => [
      index("project_moderators_person").on(t.cityId, t.personId),
      cityReference(t, t.projectId, () => projects, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);
