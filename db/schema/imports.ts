import { integer, jsonb, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** Which columns of a file mean what, and which columns it had: the same layout is known again. */
export type SavedMapping = Partial<Record<"ideas" | "comments", SavedLayout>> & {
  /** Put before links that begin with "/". */
  linkBase?: string;
  /** The language of the contributions, where it is not the city's own. */
  locale?: string;
};
export type SavedLayout = { columns: string[]; mapping: Record<string, string[]> };

/** A source of contributions from elsewhere: files of the same source update what they brought before. */
export const imports = cityTable(
  "imports",
  {
    id: uuid("id").notNull(),
    /** The file's name without its path, unless it was given another. */
    source: text("source").notNull(),
    mapping: jsonb("mapping").$type<SavedMapping>().notNull(),
    counts: jsonb("counts").$type<Record<string, number>>().notNull().default({}),
    startedBy: uuid("started_by"),
    createdAt: at("created_at").notNull().defaultNow(),
    finishedAt: at("finished_at"),
    /** The run at work, or the last one; while it works it says again and again until when nobody else may. */
    runId: uuid("run_id"),
    leaseUntil: at("lease_until"),
  },
  { extra: (t) => [uniqueIndex("imports_source").on(t.cityId, t.source)] },
);

/** One record of a source, by the id it has there: what became of it, and what it said when last looked at. */
export const importRows = cityTable(
  "import_rows",
  {
    importId: uuid("import_id").notNull(),
    kind: text("kind").notNull(),
    originId: text("origin_id").notNull(),
    /** The idea or comment that it is here. */
    subjectId: uuid("subject_id").notNull(),
    runId: uuid("run_id").notNull(),
    line: integer("line").notNull(),
    hash: text("hash").notNull(),
    /** What it said when it was written; null until then. */
    writtenHash: text("written_hash"),
    ideaOrigin: text("idea_origin"),
    parentOrigin: text("parent_origin"),
  },
  {
    key: ["importId", "kind", "originId"],
    extra: (t) => [cityReference(t, t.importId, () => imports, "cascade")],
  },
);
