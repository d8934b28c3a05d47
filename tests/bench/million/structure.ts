import type { Sql } from "postgres";

type Part = { table: string; statement: string };
export type Structure = { tables: string[]; indexes: Part[]; references: Part[] };

/** Takes away the indexes, keys, references and triggers of tables, and tells how they are made again. */
export async function takeStructure(owner: Sql, tables: string[]): Promise<Structure> {
  const constraints = await owner<{ name: string; table: string; kind: string; definition: string }[]>`
    select conname as name, conrelid::regclass::text as table, contype as kind, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype in ('p', 'u', 'f')
      and (conrelid::regclass::text = any(${tables}) or confrelid::regclass::text = any(${tables}))
    order by contype`;
  const indexes = await owner<{ name: string; table: string; definition: string }[]>`
    select indexrelid::regclass::text as name, indrelid::regclass::text as table, pg_get_indexdef(indexrelid) as definition
    from pg_index
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
      .map(({ name, table, definition }) => ({
        table,
        statement: `alter table ${table} add constraint "${name}" ${definition}`,
      }));
  return {
    tables,
    references: again(true),
    indexes: [...again(false), ...indexes.map(({ table, definition }) => ({ table, statement: definition }))],
  };
}

/**
 * Two at a time: there are two cores. What takes longest begins first, so that neither waits for the other at the end.
 * References come last, since they need the keys, and are checked.
 */
export async function restoreStructure(owner: Sql, structure: Structure): Promise<void> {
  const [{ sizes = {} } = {}] = await owner<{ sizes: Record<string, number> }[]>`
    select json_object_agg(name, pg_relation_size(name::regclass)) as sizes from unnest(${structure.tables}::text[]) name`;
  const weight = ({ table, statement }: Part) =>
    (statement.includes("USING gin") ? 4 : 1) * (sizes[table] ?? 0);
  for (const parts of [structure.indexes, structure.references]) {
    const next = parts.sort((one, other) => weight(other) - weight(one)).values();
    const work = async () => {
      for (const { statement } of next) await owner.unsafe(statement);
    };
    // Two references of the same table would wait for each other's lock.
    await Promise.all(parts === structure.references ? [work()] : [work(), work()]);
  }
  for (const table of structure.tables) await owner`alter table ${owner(table)} enable trigger user`;
}
