import { sql } from "drizzle-orm";
import { check, index, jsonb, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { projects } from "./projects";

const at = (name: string) => timestamp(name, { withTimezone: true });
const localized = (name: string) => jsonb(name).$type<Localized>().notNull().default({});

/** What the city tells, by itself or about a project; public from `publish_at` on, by the database's clock. */
export const news = cityTable(
  "news",
  {
    id: uuid("id").notNull(),
    /** Short, permanent in the city. */
    code: text("code").notNull(),
    slug: text("slug").notNull(),
    projectId: uuid("project_id"),
    title: localized("title"),
    body: localized("body"),
    imageFileId: text("image_file_id"),
    imageAlt: localized("image_alt"),
    publishAt: at("publish_at"),
    /** It was public, and is no more. */
    withdrawnAt: at("withdrawn_at"),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  {
    extra: (t) => [
      uniqueIndex("news_code").on(t.cityId, t.code),
      index("news_publish").on(t.cityId, t.publishAt, t.id),
      index("news_project").on(t.cityId, t.projectId, t.publishAt),
      check("news_withdrawn", sql`withdrawn_at is null or publish_at is not null`),
      cityReference(t, t.projectId, () => projects),
    ],
  },
);
