import { sql } from "drizzle-orm";
import type { CityDb } from "./with-city";

export interface CityTableShape {
  readonly name: string;
  /** all columns that are written, the city's own id and what the database generates left out */
  readonly columns: readonly string[];
  /** the columns of the primary key, without the city's id */
  readonly key: readonly string[];
}

/** Every city table as the catalogue knows it, those first that others refer to. */
export async function cityTables(db: CityDb): Promise<CityTableShape[]> {
  const rows = await db.execute<{ name: string; columns: string[]; key: string[]; refers: string[] }>(sql`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'city_id') as columns,
      coalesce((select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
        where i.indrelid = c.oid and i.indisprimary and a.attname <> 'city_id'), '{}') as key,
      coalesce((select array_agg(distinct t.relname::text) from pg_constraint k join pg_class t on t.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid and t.relrowsecurity), '{}') as refers
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
    order by c.relname`);
  const left = [...rows];
  const ordered: CityTableShape[] = [];
  while (left.length > 0) {
    const at = left.findIndex(
      ({ refers }) => !refers.some((name) => left.some((other) => other.name === name)),
    );
    const [next] = left.splice(at, 1);
    if (at < 0 || !next) throw new Error("city tables refer to each other in a circle");
    ordered.push({ name: next.name, columns: next.columns, key: next.key });
  }
  return ordered;
}
