import { index, integer, jsonb, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Localized } from "@/lib/base/localized";
import { cityReference, cityTable } from "../city-table";
import { projects } from "./projects";

const localized = (name: string) => jsonb(name).$type<Localized>().notNull().default({});

/** Projects that belong together, under a name of their own. */
export const projectFolders = cityTable(
  "project_folders",
  {
    id: uuid("id").notNull(),
    /** Short and permanent, as a project's. */
    code: text("code").notNull(),
    title: localized("title"),
    text: localized("text"),
    position: integer("position").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  { extra: (t) => [uniqueIndex("project_folders_code").on(t.cityId, t.code)] },
);

/** In which folder a project lies: in one at most, by the key. */
export const projectFolderPlaces = cityTable(
  "project_folder_places",
  { projectId: uuid("project_id").notNull(), folderId: uuid("folder_id").notNull() },
  {
    key: ["projectId"],
    extra: (t) => [
      index("project_folder_places_folder").on(t.cityId, t.folderId),
      cityReference(t, t.projectId, () => projects, "cascade"),
      cityReference(t, t.folderId, () => projectFolders, "cascade"),
    ],
  },
);
