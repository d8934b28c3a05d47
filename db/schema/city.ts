import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Geometry } from "@/lib/base/geometry";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { groups } from "./groups";
import { projects } from "./projects";

const at = (name: string) => timestamp(name, { withTimezone: true });
const localized = (name: string) => jsonb(name).$type<Localized>();

/** How a city presents itself and what it promises: one row a city. */
export const settings = cityTable(
  "settings",
  {
    tagline: localized("tagline").notNull().default({}),
    logoFileId: text("logo_file_id"),
    heroFileId: text("hero_file_id"),
    contactEmail: text("contact_email").notNull().default(""),
    /** An answer within so many days of posting; null: no such promise. */
    promiseDays: integer("promise_days"),
    /** An answer once so many support it, and within `promiseSupportDays` of that moment. */
    promiseSupports: integer("promise_supports"),
    promiseSupportDays: integer("promise_support_days").notNull().default(30),
    /** The department that answers unless a topic names one. */
    answeringDepartment: text("answering_department").notNull().default(""),
    /** In which money costs are told, by ISO 4217. */
    currency: text("currency").notNull().default("EUR"),
    /** A tile server's address with {z} {x} {y}; fetched through the app, off when null. */
    tileUrl: text("tile_url"),
    tileAttribution: text("tile_attribution").notNull().default(""),
    /** New accounts' first contributions wait for staff. */
    reviewNewAccounts: boolean("review_new_accounts").notNull().default(false),
    /** Whether people from outside of the city's staff may be asked to moderate projects. */
    externalModerators: boolean("external_moderators").notNull().default(false),
    /** Whether the staff's role waits for a second factor in each session. */
    requireFactor: boolean("require_factor").notNull().default(false),
    /** Whether what people do earns points, badges and rewards here. */
    gameOn: boolean("game_on").notNull().default(true),
    /** What a line of the list of residents says and whoever is on it enters (lib/people/residence). Empty: no list. */
    residenceFields: text("residence_fields").array().notNull().default(sql`'{}'`),
    /** Whether people may ask for a letter with a code. */
    residenceLetters: boolean("residence_letters").notNull().default(false),
    /** What the city's OpenID provider says of whoever lives here: a claim's name, and its values that count. */
    residenceClaim: text("residence_claim").notNull().default(""),
    residenceClaimValues: text("residence_claim_values").array().notNull().default(sql`'{}'`),
    /** For how long somebody stays verified; null: until it is ended. */
    residenceYears: integer("residence_years"),
    /** Until when an operator may look in; null: not at all. */
    lookInUntil: at("look_in_until"),
    /** First-run steps a superadmin ticked or finished. */
    checklist: jsonb("checklist").$type<Record<string, boolean>>().notNull().default({}),
    checklistDoneAt: at("checklist_done_at"),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  { key: [] },
);

export const neighbourhoods = cityTable(
  "neighbourhoods",
  {
    id: uuid("id").notNull(),
    slug: text("slug").notNull(),
    name: localized("name").notNull(),
    position: integer("position").notNull().default(0),
    /** WGS 84; null where only the name is known. */
    geometry: jsonb("geometry").$type<Geometry>(),
    west: doublePrecision("west"),
    south: doublePrecision("south"),
    east: doublePrecision("east"),
    north: doublePrecision("north"),
    population: integer("population"),
    archivedAt: at("archived_at"),
  },
  { extra: (t) => [uniqueIndex("neighbourhoods_slug").on(t.cityId, t.slug)] },
);

export const topics = cityTable(
  "topics",
  {
    id: uuid("id").notNull(),
    slug: text("slug").notNull(),
    name: localized("name").notNull(),
    icon: text("icon").notNull().default("dot"),
    hue: integer("hue").notNull().default(160),
    department: text("department").notNull().default(""),
    position: integer("position").notNull().default(0),
    archivedAt: at("archived_at"),
  },
  { extra: (t) => [uniqueIndex("topics_slug").on(t.cityId, t.slug)] },
);

/** A city's own words for the six fixed statuses. */
export const statuses = cityTable(
  "statuses",
  {
    key: text("key").notNull(),
    label: localized("label").notNull().default({}),
    description: localized("description").notNull().default({}),
  },
  {
    key: ["key"],
    extra: () => [
      check(
        "statuses_key",
        sql`key in ('proposed', 'under_review', 'accepted', 'under_way', 'done', 'declined')`,
      ),
    ],
  },
);

/** House rules, about, privacy, and what else a city writes. */
export const textPages = cityTable(
  "text_pages",
  {
    id: uuid("id").notNull(),
    slug: text("slug").notNull(),
    title: localized("title").notNull(),
    body: localized("body").notNull(),
    position: integer("position").notNull().default(0),
    inFooter: boolean("in_footer").notNull().default(true),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  { extra: (t) => [uniqueIndex("text_pages_slug").on(t.cityId, t.slug)] },
);

/** What people do; the city-wide board is one without a project. */
export const activities = cityTable(
  "activities",
  {
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    slug: text("slug").notNull(),
    projectId: uuid("project_id"),
    title: localized("title").notNull(),
    intro: localized("intro").notNull().default({}),
    /** Short, permanent in the city: it goes on posters. An idea board has none, it is reached by its project. */
    code: text("code"),
    /** From when on it is public; null is a draft. An idea board is as public as its project. */
    publishAt: at("publish_at"),
    opensAt: at("opens_at"),
    closesAt: at("closes_at"),
    /** Who may take part (lib/activities/policy.ts). */
    who: text("who").notNull().default("everyone"),
    neighbourhoodIds: uuid("neighbourhood_ids").array().notNull().default(sql`'{}'`),
    /** The youngest and the oldest band of age, of those that people may say of themselves. */
    ageFrom: text("age_from"),
    ageTo: text("age_to"),
    groupId: uuid("group_id"),
    /** Whether everybody sees the results, or staff alone. */
    results: text("results").notNull().default("public"),
    /** What is given here is kept without a word of who gave it. */
    anonymous: boolean("anonymous").notNull().default(false),
    /** At its end: what came of it. */
    outcome: localized("outcome").notNull().default({}),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      uniqueIndex("activities_slug").on(t.cityId, t.slug),
      uniqueIndex("activities_code").on(t.cityId, t.code),
      check(
        "activities_kind",
        sql`kind in ('idea_board', 'survey', 'meeting', 'debate', 'poll', 'volunteering', 'information', 'challenge')`,
      ),
      check("activities_coded", sql`kind = 'idea_board' or code is not null`),
      check(
        "activities_who",
        sql`who in ('everyone', 'signed_in', 'residents', 'neighbourhoods', 'neighbourhood_residents', 'ages', 'group')`,
      ),
      check("activities_results", sql`results in ('public', 'private')`),
      cityReference(t, t.projectId, () => projects),
      cityReference(t, t.groupId, () => groups),
    ],
  },
);

/** Content-addressed bytes on disk; a row says which city may serve them and as what. */
export const files = cityTable(
  "files",
  {
    /** SHA-256 of the stored bytes, hex. */
    id: text("id").notNull(),
    mime: text("mime").notNull(),
    bytes: integer("bytes").notNull(),
    width: integer("width"),
    height: integer("height"),
    /** Smaller renditions by width: the ids of their files. */
    renditions: jsonb("renditions").$type<Record<string, string>>().notNull().default({}),
    uploadedBy: uuid("uploaded_by"),
    /** Never served at its address: sent to be read by few, and shown nowhere (lib/files/private.ts). */
    private: boolean("private").notNull().default(false),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  { extra: (t) => [index("files_uploader").on(t.cityId, t.uploadedBy)] },
);
