import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { CityDb } from "./with-city";

/**
 * Inserts many rows as one parameter. The query builder's own way takes a parameter a cell, and for an import's
 * thousands of rows building that costs more than the database does. All rows have the first one's keys.
 * @param after what follows the insert, such as `on conflict do nothing returning id`
 */
export async function insertMany<Table extends PgTable>(
  db: CityDb,
  table: Table,
  rows: readonly Table["$inferInsert"][],
  after: SQL = sql``,
): Promise<readonly Record<string, unknown>[]> {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const typed = sql.join(
    columns.map(([, column]) => sql`${sql.identifier(column.name)} ${typeOf(column.getSQLType())}`),
    sql`, `,
  );
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(([key, column]) => [column.name, Object(row)[key] ?? null])),
  );
  return db.execute(sql`
    insert into ${table} (${names})
    select ${names} from jsonb_to_recordset(${JSON.stringify(records)}::text::jsonb) as r (${typed})
    ${after}`);
}

const types: Record<string, SQL> = {
  uuid: sql`uuid`,
  text: sql`text`,
  integer: sql`integer`,
  bigint: sql`bigint`,
  boolean: sql`boolean`,
  jsonb: sql`jsonb`,
  "double precision": sql`double precision`,
  "timestamp with time zone": sql`timestamp with time zone`,
};

function typeOf(name: string): SQL {
  const type = types[name];
  if (!type) throw new Error(`insertMany does not know the type ${name}`);
  return type;
}
