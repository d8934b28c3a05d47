import { sql } from "drizzle-orm";
import { database } from "./client";

/**
 * Refuses a connection that the policies would not bind: a superuser, a role that bypasses them or may become
 * one that does, or the owner of the tables. Called once before the server takes a request.
 */
export async function refusePowerfulRole(): Promise<void> {
  const [row] = await database().execute<{ name: string; powerful: boolean; owns: boolean }>(sql`
    select rolname as name,
      exists (select from pg_roles other where (other.rolsuper or other.rolbypassrls)
              and pg_has_role(current_user, other.oid, 'member')) as powerful,
      exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
              and pg_has_role(current_user, relowner, 'member')) as owns
    from pg_roles where rolname = current_user`);
  if (!row) throw new Error("The database does not say who is connected.");
  if (row.powerful || row.owns) {
    throw new Error(
      `Cityloop will not start as the database role "${row.name}": it ${row.powerful ? "can bypass the row-level policies" : "owns the tables"}. Set DATABASE_URL to the app's own role and leave the owner to DATABASE_OWNER_URL.`,
    );
  }
}
