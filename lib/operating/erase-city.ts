import { rm } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { cities } from "@/db/schema/platform";
import { withCity, withPlatform } from "@/db/with-city";
import { env } from "@/lib/base/env";
import { RuleError } from "@/lib/base/errors";
import { isErasable } from "./policy";

const batch = 5_000;

/**
 * Deletes a city for good: rows, files, hosts. Only a suspended city that was exported after it was suspended;
 * the database refuses to forget the ledger of any other. Runs in short batches and can be run again.
 * @throws RuleError while the city may not be erased
 */
export async function eraseCity(cityId: string): Promise<void> {
  const [city] = await withPlatform((db) => db.select().from(cities).where(eq(cities.id, cityId)));
  if (!city) return;
  if (!isErasable(city)) throw new RuleError("platform.notErasable");
  const tables = await tablesInOrder();
  // Again: while rows go, triggers write down in other tables that they went.
  while ((await eraseRows(cityId, tables)) > 0);
  for (const kept of ["files", "drafts"])
    await rm(join(env().DATA_DIR, kept, cityId), { recursive: true, force: true });
  await withPlatform((db) => db.delete(cities).where(eq(cities.id, cityId)));
}

async function eraseRows(cityId: string, tables: string[]): Promise<number> {
  let erased = 0;
  for (const table of tables) {
    let count: number;
    do erased += count = await eraseBatch(cityId, table);
    while (count === batch);
  }
  return erased;
}

async function eraseBatch(cityId: string, table: string): Promise<number> {
  const name = sql.identifier(table);
  return withCity(cityId, async (db) => {
    const gone = await db.execute(
      sql`delete from ${name} where ctid = any (array(select ctid from ${name} where city_id = ${cityId} limit ${batch}))`,
    );
    return gone.count;
  });
}

/** City tables, those that refer to others first. */
async function tablesInOrder(): Promise<string[]> {
  const rows = await withPlatform((db) =>
    db.execute<{ name: string; needs: string[] }>(sql`
      select c.relname as name, array_remove(array_agg(distinct k.conrelid::regclass::text), null) as needs
      from pg_class c left join pg_constraint k on k.confrelid = c.oid and k.contype = 'f' and k.conrelid <> c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      group by c.relname`),
  );
  const left = new Map(rows.map(({ name, needs }) => [name, new Set(needs)]));
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left]
      .filter(([, needs]) => [...needs].every((need) => !left.has(need)))
      .map(([name]) => name);
    if (free.length === 0) throw new Error("city tables refer to each other in a circle");
    for (const name of free) left.delete(name);
    order.push(...free);
  }
  return order;
}
