import type { Sql } from "postgres";

/**
 * For a bulk load that has its server to itself: each of the two connections sorts in memory, on a core of its own.
 * As words: the driver leaves out settings that are false or 0.
 */
export const bulkConnection = {
  ...{ maintenance_work_mem: "1500MB", work_mem: "512MB", synchronous_commit: "off" },
  max_parallel_maintenance_workers: "0",
};

/** A number as an id; ids that rise keep their indexes together, as those of the product do. `uuidv7()` takes six times as long. */
export function numbered(owner: Sql, number: ReturnType<Sql>) {
  return owner`('019900000000700080000000' || encode(int4send(${number}), 'hex'))::uuid`;
}

/** Into a table that is empty, in the transaction that empties it: the log need not have each row then. */
export async function fillEmpty(
  owner: Sql,
  table: string,
  rows: (sql: Sql) => Promise<unknown>,
): Promise<void> {
  await owner.begin(async (transaction) => {
    const sql = transaction as unknown as Sql;
    await sql`truncate ${sql(table)}`;
    await rows(sql);
  });
}
