import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";

/** Values that a check constraint asks for, by column name. */
const allowed: Record<string, string> = {
  role: "citizen",
  kind: "idea_board",
  status: "proposed",
  status_before: "proposed",
  visibility: "public",
  stance: "for",
  source: "live",
  decision: "removed",
  state: "live",
  span: "day",
  device: "phone",
  who: "everyone",
  results: "public",
};

const byType: Record<string, () => unknown> = {
  uuid: randomUUID,
  text: () => `x${randomUUID().slice(0, 8)}`,
  integer: () => 1,
  bigint: () => 1,
  smallint: () => 1,
  boolean: () => true,
  jsonb: () => "{}",
  "double precision": () => 1.5,
  real: () => 1.5,
  bytea: () => Buffer.from("x"),
  "timestamp with time zone": () => new Date(),
  date: () => "2026-11-01",
  ARRAY: () => "{}",
};

type Column = { name: string; type: string };

/** A row of a city's that satisfies the table's own rules; keys to other tables may dangle (see `withoutKeys`). */
export async function anyRow(sql: Sql, table: string, cityId: string): Promise<Record<string, unknown>> {
  const columns = await sql<Column[]>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO' and is_generated = 'NEVER'
      and column_name <> 'city_id'`;
  const row: Record<string, unknown> = { city_id: cityId };
  for (const { name, type } of columns) row[name] = valueFor(table, name, type);
  return Object.assign(row, extras[table] ?? {});
}

/** The primary key without the city, to point at one row. */
export async function keyColumns(sql: Sql, table: string): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = ${table}::regclass and i.indisprimary and a.attname <> 'city_id'`;
  return rows.map(({ name }) => name);
}

function valueFor(table: string, name: string, type: string): unknown {
  if (type === "text" && name === "key" && table === "statuses") return "proposed";
  if (type === "text" && allowed[name] && name in allowed) return allowed[name];
  const make = byType[type];
  if (!make) throw new Error(`${table}.${name}: no value for the type ${type}`);
  return make();
}

const extras: Record<string, Record<string, unknown>> = {
  reports: { idea_id: randomUUID() },
  rewards: { price: 1 },
  wallet_entries: { kind: "earned" },
  contribution_days: { kind: "idea" },
  tip_marks: { state: "done" },
  insight_report_parts: { kind: "text" },
  dashboard_views: { kind: "city", person_id: null },
  season_places: { kind: "person" },
  volunteer_causes: { needed: 1, ends_at: null },
  poll_questions: { most: 1 },
  meetings: { ends_at: new Date(Date.now() + 3_600_000) },
  project_blocks: { kind: "text" },
  project_block_changes: { what: "added", before: "[]" },
  project_tellings: { what: "news" },
  activity_tellings: { what: "outcome" },
  project_reviews: { clear: 3, worth: 4 },
  survey_questions: { kind: "text", audience: "everybody" },
  organisations: { kind: "association", state: "waiting" },
  milestones: { idea_id: randomUUID(), withdrawn_at: null },
  residences: { way: "list" },
  appeals: { kind: "idea" },
  word_lists: { effect: "wait" },
  fairness_flags: { kind: "ring", state: "open" },
};
