import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  foreignKey,
  type PgColumnBuilderBase,
  type PgTableExtraConfigValue,
  pgPolicy,
  pgTable,
  primaryKey,
  uuid,
} from "drizzle-orm/pg-core";

/** The city of the running transaction; an unset or reset setting is NULL and shows nothing. */
const currentCity = sql`nullif(current_setting('app.city_id', true), '')::uuid`;

const onlyOwnCity = sql`city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)`;

const tenantColumns = {
  cityId: uuid("city_id").notNull().default(currentCity),
};

type Columns = Record<string, PgColumnBuilderBase>;
/** A table's columns as its constraints see them. */
type ColumnsOf<C> = { [Key in keyof C | "cityId"]: AnyPgColumn };

/**
 * A table whose rows belong to one city: `city_id` in its primary key, and a policy that shows and takes
 * rows of the transaction's city only. `FORCE` and grants are added after migrating (db/harden.ts).
 *
 * @param options.key columns beside `city_id` in the primary key; `["id"]` unless the table is a join
 */
export function cityTable<Name extends string, C extends Columns>(
  name: Name,
  columns: C,
  options: { key?: (keyof C)[]; extra?: (table: ColumnsOf<C>) => PgTableExtraConfigValue[] } = {},
) {
  const key = options.key ?? ["id"];
  return pgTable(name, { ...tenantColumns, ...columns }, (built) => {
    const table = asColumns<C>(built);
    return [
      primaryKey({
        name: `${name}_pkey`,
        columns: [table.cityId, ...key.map((part) => table[part as keyof C])],
      }),
      pgPolicy(`${name}_own_city`, { for: "all", to: "public", using: onlyOwnCity, withCheck: onlyOwnCity }),
      ...(options.extra?.(table) ?? []),
    ];
  }).enableRLS();
}

/** A foreign key inside the city: it names `city_id`, since key checks are not subject to the policies. */
export function cityReference(
  from: { cityId: AnyPgColumn },
  column: AnyPgColumn,
  to: () => { cityId: AnyPgColumn; id: AnyPgColumn },
  onDelete: "cascade" | "restrict" = "restrict",
) {
  return foreignKey({
    columns: [from.cityId, column],
    foreignColumns: [to().cityId, to().id],
  }).onDelete(onDelete);
}

/** Drizzle's type of a table under construction is tied to its name; constraints need its columns only. */
function asColumns<C extends Columns>(table: unknown): ColumnsOf<C> {
  return table as ColumnsOf<C>;
}
