import { type Column, type SQL, sql } from "drizzle-orm";

/**
 * Whether the column is one of these, as one parameter: however many there are, the statement is the same one, which
 * its connection keeps prepared.
 */
export function isOneOf(column: Column, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(values)})`;
}
