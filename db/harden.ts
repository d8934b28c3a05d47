import type { Sql } from "postgres";
import { searchRole } from "./roles";

/** Tables without a city; every other table in `public` must be a city table. A test reads this list too. */
export const platformTables = ["cities", "city_hosts", "platform_log", "rate_limits", "city_drafts"];

/** Functions that run past the policies. Each takes the city from the setting and returns ids only. */
export const definerFunctions: string[] = ["idea_candidates", "idea_matches"];

/**
 * What drizzle-kit does not write: FORCE on every city table, grants for the app (rows, never structure)
 * and for maintenance, and the owner of the search functions. Idempotent; runs after each migration.
 */
export async function harden(owner: Sql, roles: { app: string; maintenance?: string }): Promise<void> {
  const [database] = await owner<{ name: string }[]>`select current_database() as name`;
  if (!database) throw new Error("no current database");
  const app = owner(roles.app);
  await owner`revoke create on schema public from public`;
  await owner`revoke all on database ${owner(database.name)} from public`;
  const tables = await owner<{ name: string; forced: boolean }[]>`
    select relname as name, relforcerowsecurity as forced from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;
  for (const table of tables) {
    if (!platformTables.includes(table.name) && !table.forced) {
      await owner`alter table ${owner(table.name)} force row level security`;
    }
  }
  for (const role of [roles.app, roles.maintenance]) {
    if (!role) continue;
    await owner`grant connect on database ${owner(database.name)} to ${owner(role)}`;
    await owner`grant usage on schema public, jobs to ${owner(role)}`;
    await owner`grant select, insert, update, delete on all tables in schema public, jobs to ${owner(role)}`;
    await owner`grant execute on all functions in schema jobs to ${owner(role)}`;
    await owner`grant usage, select on all sequences in schema public, jobs to ${owner(role)}`;
  }
  // The ledger is append-only but for the pseudonym of a person who left; a trigger guards its deletion.
  await owner`revoke update on events from ${app}`;
  await owner`grant update (actor_id) on events to ${app}`;
  // What went into a wallet and out of it stays as it was written; it goes with the person alone.
  await owner`revoke update on wallet_entries from ${app}`;
  await owner`grant usage on schema public to ${owner(searchRole)}`;
  await owner`grant select on all tables in schema public to ${owner(searchRole)}`;
  // Who is no superuser hands a function over only to a role that may create in its schema: just for this moment.
  await owner`grant create on schema public to ${owner(searchRole)}`;
  for (const name of definerFunctions) {
    await owner`alter function ${owner(name)} owner to ${owner(searchRole)}`;
    await owner`revoke execute on function ${owner(name)} from public`;
    await owner`grant execute on function ${owner(name)} to ${app}`;
  }
  await owner`revoke create on schema public from ${owner(searchRole)}`;
}
