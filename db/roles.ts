import type { Sql } from "postgres";
import { ClearError } from "@/lib/base/clear-error";

/** Owns the few functions that search past the policies; nobody logs in as it. */
export const searchRole = "cityloop_search";

/**
 * Roles belong to the whole cluster, so they are created only where missing and changed only where they lack
 * something: the app can pass no policy, maintenance can and never lives in the web process.
 */
export async function createRoles(
  owner: Sql,
  urls: { appUrl: string; maintenanceUrl?: string },
): Promise<void> {
  const app = credentials(urls.appUrl);
  const me = await requireRights(owner);
  if (app.user === me) {
    throw new ClearError(
      "DATABASE_URL and DATABASE_OWNER_URL name the same role: the app must not connect as the owner.",
    );
  }
  await ensureRole(owner, app.user, { login: true, bypass: false, password: app.password });
  await ensureRole(owner, searchRole, { login: false, bypass: true });
  await joinRole(owner, searchRole, me);
  if (!urls.maintenanceUrl) return;
  const { user, password } = credentials(urls.maintenanceUrl);
  await ensureRole(owner, user, { login: true, bypass: true, password });
}

type Role = { login: boolean; bypass: boolean; password?: string };
type Known = { login: boolean; bypass: boolean; powerful: boolean };

/**
 * What an owner must be able to do, asked before anything is made, so that the one right that is missing is named.
 * Without BYPASSRLS its own migrations would change no row, and say nothing.
 */
async function requireRights(owner: Sql): Promise<string> {
  const [me] = await owner<
    { name: string; database: string; super: boolean; makes: boolean; bypasses: boolean; owns: boolean }[]
  >`select rolname as name, current_database() as database, rolsuper as super, rolcreaterole as makes,
      rolbypassrls as bypasses, pg_has_role(current_user, datdba, 'member') as owns
    from pg_roles, pg_database where rolname = current_user and datname = current_database()`;
  if (!me) throw new ClearError("The database does not say who is connected.");
  if (me.super) return me.name;
  const lacks = [!me.makes && "CREATEROLE", !me.bypasses && "BYPASSRLS"].filter((right) => right !== false);
  if (lacks.length > 0) {
    throw new ClearError(
      `The owner role ${me.name} lacks ${lacks.join(" and ")}. Let a superuser run: ALTER ROLE ${me.name} ${lacks.join(" ")};`,
    );
  }
  if (!me.owns) {
    throw new ClearError(
      `The database ${me.database} does not belong to the role ${me.name}. Let a superuser run: ALTER DATABASE ${me.database} OWNER TO ${me.name};`,
    );
  }
  return me.name;
}

async function ensureRole(owner: Sql, name: string, wanted: Role): Promise<void> {
  try {
    const known = await find(owner, name);
    if (!known) return await create(owner, name, wanted);
    if (known.powerful || known.login !== wanted.login || known.bypass !== wanted.bypass) {
      await execute(owner, `alter role %I ${attributes(wanted)} nosuperuser nocreatedb nocreaterole`, [name]);
    }
    if (wanted.password) await execute(owner, "alter role %I password %L", [name, wanted.password]);
  } catch (cause) {
    throw new ClearError(explain(name, wanted, await versionOf(owner)), { cause });
  }
}

async function find(owner: Sql, name: string): Promise<Known | undefined> {
  const [known] = await owner<Known[]>`
    select rolcanlogin as login, rolbypassrls as bypass, (rolsuper or rolcreatedb or rolcreaterole) as powerful
    from pg_roles where rolname = ${name}`;
  return known;
}

/** Another installation on the same cluster may make it at the same moment. */
async function create(owner: Sql, name: string, wanted: Role): Promise<void> {
  const { password } = wanted;
  await execute(
    owner,
    `create role %I ${attributes(wanted)}${password ? " password %L" : ""}`,
    password ? [name, password] : [name],
  ).catch((error: { code?: string }) => {
    if (error.code !== "42710" && error.code !== "23505") throw error;
  });
}

/** The bypass is named only where it is wanted: before PostgreSQL 16 only a superuser may even deny it. */
function attributes({ login, bypass }: Role): string {
  return `${login ? "login" : "nologin"}${bypass ? " bypassrls" : ""}`;
}

/** Functions are handed over only to a role that one is a member of; a superuser is one of all. */
async function joinRole(owner: Sql, role: string, me: string): Promise<void> {
  const [row] = await owner<
    { member: boolean }[]
  >`select pg_has_role(current_user, ${role}, 'usage') as member`;
  if (row?.member) return;
  await execute(owner, "grant %I to %I", [role, me]).catch((cause: unknown) => {
    throw new ClearError(
      `The owner role ${me} is no member of ${role}. Let a superuser run: GRANT ${role} TO ${me};`,
      { cause },
    );
  });
}

/** One sentence, and the line that a superuser runs once. */
function explain(name: string, { login, bypass }: Role, version: number): string {
  const line = `CREATE ROLE ${name} ${login ? "LOGIN" : "NOLOGIN"}${bypass ? " BYPASSRLS" : ""};`;
  const why =
    bypass && version < 160_000
      ? `before PostgreSQL 16 only a superuser may make a role that bypasses row-level security`
      : `it is not the owner's to change`;
  return `The owner role may not make or change the role ${name}: ${why}. Let a superuser run once (ALTER where it is there): ${line}`;
}

async function versionOf(owner: Sql): Promise<number> {
  const [row] = await owner<{ version: number }[]>`
    select current_setting('server_version_num')::int as version`;
  return row?.version ?? 0;
}

/** Utility statements take no parameters: PostgreSQL itself quotes the names and literals. */
async function execute(owner: Sql, template: string, values: string[]): Promise<void> {
  const [row] = await owner<
    { statement: string }[]
  >`select format(${template}, variadic ${values}::text[]) as statement`;
  if (row) await owner.unsafe(row.statement).simple();
}

function credentials(url: string): { user: string; password: string } {
  const parsed = new URL(url);
  return { user: decodeURIComponent(parsed.username), password: decodeURIComponent(parsed.password) };
}
