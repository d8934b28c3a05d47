import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/db/client";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { refusePowerfulRole } from "@/db/guard";
import { definerFunctions } from "@/db/harden";
import { migrateDatabase } from "@/db/migrate";
import { env, extendEnv } from "@/lib/base/env";
import { tenancyFaults } from "@/tests/support/catalogue";

/** A cluster of its own, as a hoster gives one out: the roles are not there yet, and nobody of ours is superuser. */
let server: Embedded;
let folder: string;
let superuser: Sql;
const database = "tenant";

beforeAll(async () => {
  folder = mkdtempSync(join(".data", "test", "roles-"));
  server = await startEmbedded({ dataDir: folder, throwaway: true });
  superuser = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  await superuser`create role tenant login password 'secret'`;
  await superuser`create database tenant`;
});

afterAll(async () => {
  await superuser.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const asTenant = () => urlOf(server.ownerUrl, "tenant", "secret");
const migrate = () =>
  migrateDatabase({
    ownerUrl: asTenant(),
    appUrl: urlOf(server.appUrl),
    maintenanceUrl: urlOf(server.maintenanceUrl),
  });

describe("an owner that is no superuser", () => {
  it("is told in one sentence which right it lacks, before anything is made", async () => {
    await expect(migrate()).rejects.toThrow(/^The owner role tenant lacks CREATEROLE and BYPASSRLS\. Let/);
    await superuser`alter role tenant createrole`;
    await expect(migrate()).rejects.toThrow(
      /lacks BYPASSRLS\. Let a superuser run: ALTER ROLE tenant BYPASSRLS;$/,
    );
    await superuser`alter role tenant bypassrls`;
    await expect(migrate()).rejects.toThrow(/does not belong to the role tenant/);
    expect(
      await superuser`select from pg_roles where rolname in ('cityloop_app', 'cityloop_search')`,
    ).toHaveLength(0);
  });

  it("migrates with CREATEROLE and BYPASSRLS, twice over, and leaves every lock shut", async () => {
    await superuser`alter database tenant owner to tenant`;
    await migrate();
    await migrate();
    const owner = postgres(asTenant(), { max: 1, onnotice: () => {} });
    try {
      expect(await tenancyFaults(owner, "cityloop_app")).toEqual([]);
      const handed = await owner<{ name: string }[]>`select proname as name from pg_proc
        where prosecdef and pg_get_userbyid(proowner) = 'cityloop_search' order by 1`;
      expect(handed.map(({ name }) => name)).toEqual([...definerFunctions].sort());
      const [may] = await owner<{ create: boolean }[]>`
        select has_schema_privilege('cityloop_search', 'public', 'create') as create`;
      expect(may).toEqual({ create: false });
    } finally {
      await owner.end();
    }
    const app = postgres(urlOf(server.appUrl), { max: 1 });
    try {
      expect(await app`select id from idea_candidates('{1}', '{1}', '{1}', 1, 1) as id`).toHaveLength(0);
      expect(await app`select * from people`).toHaveLength(0);
    } finally {
      await app.end();
    }
  });

  it("is told which line to run where the search role is somebody else's", async () => {
    await superuser`revoke cityloop_search from tenant cascade`;
    await expect(migrate()).rejects.toThrow(/Let a superuser run: GRANT cityloop_search TO tenant;$/);
    await superuser`grant cityloop_search to tenant`;
    await migrate();
  });
});

describe("the app", () => {
  const given = env().DATABASE_URL;
  const connectAs = async (url: string) => {
    await closeDatabase();
    extendEnv({ DATABASE_URL: url });
  };
  afterEach(() => connectAs(given ?? ""));

  it("starts as its own role", async () => {
    await connectAs(urlOf(server.appUrl));
    await refusePowerfulRole();
  });

  it.each([
    ["a superuser", () => urlOf(server.ownerUrl), /can bypass/],
    ["a role that bypasses the policies", () => urlOf(server.maintenanceUrl), /can bypass/],
    ["the owner of the tables", () => asTenant(), /owns the tables|can bypass/],
  ])("will not start as %s", async (_, url, why) => {
    await connectAs(url());
    await expect(refusePowerfulRole()).rejects.toThrow(why);
  });

  it("will not start as an owner without any other power", async () => {
    await superuser`create role plain login password 'secret'`;
    const inTenant = postgres(urlOf(server.ownerUrl), { max: 1 });
    await inTenant`grant connect on database tenant to plain`;
    await inTenant`create table theirs (id int)`;
    await inTenant`alter table theirs owner to plain`;
    await inTenant.end();
    await connectAs(urlOf(server.ownerUrl, "plain", "secret"));
    await expect(refusePowerfulRole()).rejects.toThrow("owns the tables");
  });

  it("will not start as a role that may become one that bypasses the policies", async () => {
    await superuser`grant cityloop_search to cityloop_app`;
    await connectAs(urlOf(server.appUrl));
    await expect(refusePowerfulRole()).rejects.toThrow("can bypass");
  });
});

function urlOf(url: string, user?: string, password?: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  if (user) other.username = user;
  if (password) other.password = password;
  return other.href;
}
