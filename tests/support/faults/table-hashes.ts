import postgres from "postgres";

/**
 * What changes by itself: whoever prepares the tables starts the job queue, which stamps there, once a minute at most,
 * that it looked for index work of its own. No job depends on it.
 */
const stamps: Record<string, string[]> = { "jobs.version": ["bam_on"] };

/** One hash of each table's rows, of all cities, the job queue and the migrations that ran: equal means the same. */
export async function tableHashes(ownerUrl: string): Promise<Record<string, string>> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const tables = await owner<{ schema: string; name: string }[]>`
      select relnamespace::regnamespace::text as schema, relname as name from pg_class
      where relnamespace::regnamespace::text in ('public', 'jobs', 'drizzle') and relkind = 'r' order by 1, 2`;
    const hashes: Record<string, string> = {};
    for (const { schema, name } of tables) {
      const beside = stamps[`${schema}.${name}`];
      const text = beside ? owner`(to_jsonb(t) - ${beside}::text[])::text` : owner`t::text`;
      const [row] = await owner<{ hash: string }[]>`
        select count(*) || ' ' || coalesce(md5(string_agg(${text}, '|' order by ${text})), '') as hash
        from ${owner(`${schema}.${name}`)} t`;
      hashes[`${schema}.${name}`] = row?.hash ?? "";
    }
    return hashes;
  } finally {
    await owner.end();
  }
}
