import postgres from "postgres";

/** One hash of each table's rows, of all cities, the job queue and the migrations that ran: equal means the same. */
export async function tableHashes(ownerUrl: string): Promise<Record<string, string>> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const tables = await owner<{ schema: string; name: string }[]>`
      select relnamespace::regnamespace::text as schema, relname as name from pg_class
      where relnamespace::regnamespace::text in ('public', 'jobs', 'drizzle') and relkind = 'r' order by 1, 2`;
    const hashes: Record<string, string> = {};
    for (const { schema, name } of tables) {
      const [row] = await owner<{ hash: string }[]>`
        select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash
        from ${owner(`${schema}.${name}`)} t`;
      hashes[`${schema}.${name}`] = row?.hash ?? "";
    }
    return hashes;
  } finally {
    await owner.end();
  }
}
