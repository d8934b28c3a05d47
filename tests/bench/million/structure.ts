import type { Sql } from "postgres";

type Part = { table: string; statement: string };
type Reference = { table: string; name: string; definition: string };
export type Structure = { tables: string[]; indexes: Part[]; references: Reference[] };

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
  const keys = constraints.filter(({ kind }) => kind !== "f");
  return {
    tables,
    references: constraints.filter(({ kind }) => kind === "f"),
    indexes: [
      ...keys.map(({ name, table, definition }) => ({
        table,
        statement: `alter table ${table} add constraint "${name}" ${definition}`,
      })),
      ...indexes.map(({ table, definition }) => ({ table, statement: definition })),
    ],
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
  await twoAtATime(
    structure.indexes.sort((one, other) => weight(other) - weight(one)),
    (part) => owner.unsafe(part.statement),
  );
  await restoreReferences(owner, structure.references, sizes);
  for (const table of structure.tables) await owner`alter table ${owner(table)} enable trigger user`;
}

/** Named at once, and then checked: that waits for no other table's. Those of one table would wait for each other. */
async function restoreReferences(
  owner: Sql,
  references: Reference[],
  sizes: Record<string, number>,
): Promise<void> {
  for (const { table, name, definition } of references) {
    await owner.unsafe(`alter table ${table} add constraint "${name}" ${definition} not valid`);
  }
  const tables = [...Map.groupBy(references, ({ table }) => table)];
  const size = ([table, some]: (typeof tables)[number]) => (sizes[table] ?? 0) * some.length;
  await twoAtATime(
    tables.sort((one, other) => size(other) - size(one)),
    async ([table, some]) => {
      for (const { name } of some) await owner.unsafe(`alter table ${table} validate constraint "${name}"`);
    },
  );
}

async function twoAtATime<Item>(items: Item[], run: (item: Item) => Promise<unknown>): Promise<void> {
  const next = items.values();
  const work = async () => {
    for (const item of next) await run(item);
  };
  await Promise.all([work(), work()]);
}
