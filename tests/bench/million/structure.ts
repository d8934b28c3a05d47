import type { Sql } from "postgres";

export type Structure = { tables: string[]; indexes: string[]; keys: string[]; references: string[] };

/** Takes away the indexes, keys, references and triggers of tables, and tells how they are made again. */
export async function takeStructure(owner: Sql, tables: string[]): Promise<Structure> {
  const constraints = await owner<{ name: string; table: string; kind: string; definition: string }[]>`
    select conname as name, conrelid::regclass::text as table, contype as kind, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype in ('p', 'u', 'f')
      and (conrelid::regclass::text = any(${tables}) or confrelid::regclass::text = any(${tables}))
    order by contype`;
  const indexes = await owner<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid::regclass::text = any(${tables})
      and not exists (select from pg_constraint where conindid = indexrelid)`;
  for (const { name, table } of constraints) {
    await owner`alter table ${owner(table)} drop constraint ${owner(name)} cascade`;
  }
  for (const { name } of indexes) await owner`drop index ${owner(name)}`;
  for (const table of tables) await owner`alter table ${owner(table)} disable trigger user`;
  const again = (references: boolean) =>
    constraints
      .filter(({ kind }) => (kind === "f") === references)
      .map(({ name, table, definition }) => `alter table ${table} add constraint "${name}" ${definition}`);
  return {
    tables,
    keys: again(false),
    references: again(true),
    indexes: indexes.map(({ definition }) => definition),
  };
}

/** Two at a time: there are two cores. References come last, since they need the keys, and are checked. */
export async function restoreStructure(owner: Sql, structure: Structure): Promise<void> {
  for (const statements of [[...structure.keys, ...structure.indexes], structure.references]) {
    const next = statements.values();
    const work = async () => {
      for (const statement of next) await owner.unsafe(statement);
    };
    // Two references of the same table would wait for each other's lock.
    await Promise.all(statements === structure.references ? [work()] : [work(), work()]);
  }
  for (const table of structure.tables) await owner`alter table ${owner(table)} enable trigger user`;
}
