import type { Sql } from "postgres";
import { definerFunctions, platformTables } from "@/db/harden";
import { type Fault, rightsBeyond } from "./rights";

/** Everything in the catalogue that would let one city's rows be seen or named from another by the app's role. */
export async function tenancyFaults(sql: Sql, app: string): Promise<string[]> {
  const lists = await Promise.all([
    tablesWithoutLock(sql),
    keysWithoutCity(sql),
    otherWays(sql),
    rightsBeyond(sql, app),
  ]);
  return lists.flat().map(({ object, fault }) => `${object}: ${fault}`);
}

/** The one policy there is, as PostgreSQL prints it. */
const onlyOwnCity = `(city_id = ( SELECT (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid AS "nullif"))`;

async function tablesWithoutLock(sql: Sql): Promise<Fault[]> {
  const tables = await sql<TableRow[]>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'city_id' and a.attnotnull) as has_city,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
        and p.polroles = '{0}' and pg_get_expr(p.polqual, c.oid) = ${onlyOwnCity}
        and pg_get_expr(p.polwithcheck, c.oid) = ${onlyOwnCity}) as own_city_policy
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
  return tables
    .filter(({ name }) => !platformTables.includes(name))
    .flatMap((table) => {
      const faults = [
        !table.has_city && "is neither a city table nor on the list of platform tables",
        !table.enabled && "has row-level security switched off",
        !table.forced && "does not force its policy on the owner",
        (!table.own_city_policy || table.policies !== 1) && "has another policy than the city's own",
      ];
      return faults.filter((fault) => fault !== false).map((fault) => ({ object: table.name, fault }));
    });
}

async function keysWithoutCity(sql: Sql): Promise<Fault[]> {
  const unique = await sql<{ object: string }[]>`
    select i.indexrelid::regclass::text as object from pg_index i
    join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and (i.indisunique or i.indisexclusion) and c.relname <> all (${platformTables})
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'city_id' and a.attnum = i.indkey[0])`;
  const foreign = await sql<{ object: string }[]>`
    select k.conname as object from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and c.relname <> all (${platformTables})
      and not exists (
        select from pg_attribute a, pg_attribute b
        where a.attrelid = c.oid and a.attname = 'city_id' and a.attnum = k.conkey[1]
          and b.attrelid = k.confrelid and b.attnum = k.confkey[1]
          and b.attname = case when k.confrelid = 'cities'::regclass then 'id' else 'city_id' end)`;
  return [
    ...unique.map(({ object }) => ({ object, fault: "is unique without naming the city first" })),
    ...foreign.map(({ object }) => ({ object, fault: "refers to another table without naming the city" })),
  ];
}

async function otherWays(sql: Sql): Promise<Fault[]> {
  const views = await sql<{ object: string; kind: string; invoker: boolean }[]>`
    select relname as object, relkind as kind,
      coalesce('security_invoker=true' = any (reloptions) or 'security_invoker=on' = any (reloptions), false) as invoker
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`;
  const functions = await sql<{ object: string }[]>`
    select proname as object from pg_proc
    where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      and not (pronamespace = 'public'::regnamespace and proname = any (${definerFunctions}))`;
  return [
    ...views
      .filter(({ kind }) => kind === "m")
      .map(({ object }) => ({ object, fault: "is a materialised view" })),
    ...views
      .filter(({ kind, invoker }) => kind === "v" && !invoker)
      .map(({ object }) => ({ object, fault: "is a view that does not look with its reader's rights" })),
    ...functions.map(({ object }) => ({
      object,
      fault: "runs with its owner's rights and is not on the list",
    })),
  ];
}

type TableRow = {
  name: string;
  enabled: boolean;
  forced: boolean;
  has_city: boolean;
  policies: number;
  own_city_policy: boolean;
};
