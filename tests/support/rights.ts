import type { Sql } from "postgres";
import { definerFunctions } from "@/db/harden";
import { searchRole } from "@/db/roles";

export type Fault = { object: string; fault: string };

/** Rights of the app's role, or through the functions it may call, that no policy stands against. */
export async function rightsBeyond(sql: Sql, app: string): Promise<Fault[]> {
  const lists = await Promise.all([
    definersAjar(sql),
    rolesWithin(sql, app),
    tablesOpen(sql, app),
    tablesElsewhere(sql, app),
  ]);
  return lists.flat();
}

/** The listed functions pass the policies, so nobody may bend what they look at, or call them but the app. */
async function definersAjar(sql: Sql): Promise<Fault[]> {
  const functions = await sql<DefinerRow[]>`
    select proname as object, pg_get_userbyid(proowner) = ${searchRole} as owned,
      coalesce('search_path=pg_catalog, public, pg_temp' = any (proconfig), false) as pinned,
      proacl is null or exists (select from aclexplode(proacl) where grantee = 0) as open,
      position('current_setting(''app.city_id'', true)' in prosrc) > 0 as of_city,
      prorettype = 'uuid'::regtype as ids_only, provolatile <> 'v' as reading
    from pg_proc where prosecdef and proname = any (${definerFunctions})`;
  return functions.flatMap((row) => {
    const faults = [
      !row.owned && "does not belong to the role that searches",
      !row.pinned && "looks its tables up where its caller says",
      row.open && "may be called by everybody",
      !row.of_city && "does not take the city from the setting",
      !row.ids_only && "gives away more than ids",
      !row.reading && "may write",
    ];
    return faults.filter((fault) => fault !== false).map((fault) => ({ object: row.object, fault }));
  });
}

async function rolesWithin(sql: Sql, app: string): Promise<Fault[]> {
  const roles = await sql<{ object: string }[]>`
    select rolname as object from pg_roles
    where (rolname = ${app} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb))
      or (rolname <> ${app} and (rolsuper or rolbypassrls) and pg_has_role(${app}, oid, 'member'))`;
  return roles.map(({ object }) => ({ object, fault: "lets the app pass the policies" }));
}

/** Emptying a table asks no policy, and a key that refers to one tells what is in it. */
async function tablesOpen(sql: Sql, app: string): Promise<Fault[]> {
  const tables = await sql<{ object: string }[]>`
    select c.oid::regclass::text as object from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (has_table_privilege(${app}, c.oid, 'truncate, references, trigger') or pg_get_userbyid(c.relowner) = ${app})`;
  return tables.map(({ object }) => ({ object, fault: "may be emptied, referred to or changed by the app" }));
}

async function tablesElsewhere(sql: Sql, app: string): Promise<Fault[]> {
  const tables = await sql<{ object: string }[]>`
    select c.oid::regclass::text as object from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('public', 'jobs', 'pg_catalog', 'information_schema')
      and n.nspname !~ '^pg_' and has_schema_privilege(${app}, n.oid, 'usage')
      and has_table_privilege(${app}, c.oid, 'select, insert, update, delete')`;
  return tables.map(({ object }) => ({
    object,
    fault: "is open to the app outside of the schemas that are watched",
  }));
}

type DefinerRow = {
  object: string;
  owned: boolean;
  pinned: boolean;
  open: boolean;
  of_city: boolean;
  ids_only: boolean;
  reading: boolean;
};
