import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { projects } from "./projects";

/** What a block holds; which of it a kind has is said by lib/projects/blocks/kinds.ts. */
export type BlockContent = {
  title?: Localized;
  text?: Localized;
  alt?: Localized;
  label?: Localized;
  /** A video's page, or where a call leads. */
  link?: string;
  file?: StoredFile;
  items?: BlockItem[];
};

export type BlockItem = {
  id: string;
  title?: Localized;
  text?: Localized;
  name?: string;
  file?: StoredFile;
};

export type StoredFile = { id: string; mime: string; bytes: number };

/** The parts of a project's page in their order. A project without any shows what each shows to begin with. */
export const projectBlocks = cityTable(
  "project_blocks",
  {
    id: uuid("id").notNull(),
    projectId: uuid("project_id").notNull(),
    kind: text("kind").notNull(),
    content: jsonb("content").$type<BlockContent>().notNull().default({}),
    position: integer("position").notNull(),
  },
  {
    extra: (t) => [
      index("project_blocks_project").on(t.cityId, t.projectId, t.position),
      check(
        "project_blocks_kind",
        sql`kind in ('text', 'picture', 'gallery', 'video', 'timeline', 'activities', 'events', 'news', 'files', 'people', 'questions', 'action')`,
      ),
      cityReference(t, t.projectId, () => projects, "cascade"),
    ],
  },
);

/** A block as it was before a change; null where there was none. */
export type BlockBefore = {
  id: string;
  was: { kind: string; content: BlockContent; position: number } | null;
};

/** The last changes of a project's blocks, each with what stood before it, so that it can be taken back. */
export const projectBlockChanges = cityTable(
  "project_block_changes",
  {
    /** In the order of time. */
    id: uuid("id").notNull(),
    projectId: uuid("project_id").notNull(),
    what: text("what").$type<"added" | "changed" | "moved" | "removed" | "restored">().notNull(),
    before: jsonb("before").$type<BlockBefore[]>().notNull(),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull().defaultNow(),
  },
  {
    extra: (t) => [
      index("project_block_changes_project").on(t.cityId, t.projectId, t.id),
      check("project_block_changes_what", sql`what in ('added', 'changed', 'moved', 'removed', 'restored')`),
      cityReference(t, t.projectId, () => projects, "cascade"),
    ],
  },
);
