import postgres, { type Sql } from "postgres";
import { platformTables } from "@/db/harden";

/** Every table that holds rows of cities. */
export const tablesOfCities = (): Promise<string[]> =>
  asOwner(async (owner) => {
    const rows = await owner<{ name: string }[]>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1`;
    return rows.map(({ name }) => name).filter((name) => !platformTables.includes(name));
  });

/**
 * Runs `work` while every row of the city's in this table makes its query fail, loudly: the error holds the whole
 * row, as a driver's or a database's own errors may. Other cities see nothing of it, and several tests may break
 * the same table at once, each for its own city.
 */
export async function whileBroken(table: string, cityId: string, work: () => Promise<void>): Promise<void> {
  const policy = `"fails for ${cityId}"`;
  await asOwner(async (owner) => {
    // The lock, since two that replace the function at the same instant would trip over each other.
    await owner.unsafe(`
      select pg_advisory_xact_lock(hashtext('fail_aloud'));
      create or replace function fail_aloud(line jsonb) returns boolean language plpgsql as
        $$ begin raise exception 'no good: "%"', line using detail = line::text; end $$;
      grant execute on function fail_aloud to public;
      create policy ${policy} on ${table} as restrictive
        using (city_id <> '${cityId}' or fail_aloud(to_jsonb(${table})))`);
  });
  try {
    await work();
  } finally {
    await asOwner((owner) => owner.unsafe(`drop policy ${policy} on ${table}`));
  }
}

async function asOwner<Result>(work: (owner: Sql) => Promise<Result>): Promise<Result> {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
