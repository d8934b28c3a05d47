import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { platformTables } from "@/db/harden";
import { newId } from "@/lib/base/ids";
import { anyRow } from "@/tests/support/any-row";

const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
const app = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const [cityA, cityB] = [newId(), newId()];
let tables: string[] = [];

/** What a connection may have been left with: nothing, a reset setting, nonsense, another city's id. */
const settings: [string, string | null][] = [
  ["unset", null],
  ["empty", ""],
  ["malformed", "not-a-city"],
  ["another city's", cityB],
];

beforeAll(async () => {
  const rows = await owner<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
  tables = rows.map(({ name }) => name).filter((name) => !platformTables.includes(name));
  for (const table of tables) await plantRow(table, cityA);
});

afterAll(async () => {
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    for (const table of tables) await sql`delete from ${sql(table)} where city_id in ${sql([cityA, cityB])}`;
  });
  await Promise.all([owner.end(), app.end()]);
});

describe.each(settings)("with the city %s", (_name, setting) => {
  it("no city table shows a row of city A", async () => {
    expect(
      await tablesWhere((sql, table) => sql`select 1 from ${sql(table)} where city_id = ${cityA}`),
    ).toEqual([]);
  });

  it("no city table lets a row of city A be changed", async () => {
    expect(
      await tablesWhere(
        (sql, table) => sql`update ${sql(table)} set city_id = city_id where city_id = ${cityA} returning 1`,
      ),
    ).toEqual([]);
  });

  it("no city table lets a row of city A be deleted", async () => {
    expect(
      await tablesWhere((sql, table) => sql`delete from ${sql(table)} where city_id = ${cityA} returning 1`),
    ).toEqual([]);
  });

  it("no city table takes a new row for city A", async () => {
    const newRows = new Map<string, Record<string, unknown>>();
    for (const table of tables) newRows.set(table, await anyRow(owner, table, cityA));
    expect(
      await tablesWhere(
        (sql, table) => sql`insert into ${sql(table)} ${sql(newRows.get(table) ?? {})} returning 1`,
      ),
    ).toEqual([]);
  });

  /** The tables in which a statement reached a row; a refusal by the database reaches none. */
  async function tablesWhere(
    statement: (sql: Sql, table: string) => PromiseLike<readonly unknown[]>,
  ): Promise<string[]> {
    const reached: string[] = [];
    for (const table of tables) {
      const rows = await inCity(setting, (sql) => statement(sql, table)).catch((error: unknown) => {
        if (error instanceof postgres.PostgresError && refusals.has(error.code)) return [];
        throw error;
      });
      if (rows.length > 0) reached.push(table);
    }
    return reached;
  }
});

describe("the same statements in the right city", () => {
  it("do reach the rows, so that the refusals above mean something", async () => {
    const missing: string[] = [];
    for (const table of tables) {
      const rows = await inCity(cityA, (sql) => sql`select 1 from ${sql(table)} where city_id = ${cityA}`);
      if (rows.length === 0) missing.push(table);
    }
    expect(missing).toEqual([]);
  });

  it("reach and change each table from another city, too, once its policy is gone", async () => {
    const shut: string[] = [];
    for (const table of tables) {
      const row = await anyRow(owner, table, cityA);
      // The ledger takes no change but of its actor, and a wallet none of what went into it: what is in them is tried by reading and adding.
      const kept = table === "events" ? [1] : null;
      const unchanged = table === "wallet_entries" ? [1] : kept;
      const reached = await opened(table, async (sql) => ({
        read: await sql`select 1 from ${sql(table)} where city_id = ${cityA}`,
        updated:
          unchanged ??
          (await sql`update ${sql(table)} set city_id = city_id where city_id = ${cityA} returning 1`),
        deleted: kept ?? (await sql`delete from ${sql(table)} where city_id = ${cityA} returning 1`),
        inserted: await sql`insert into ${sql(table)} ${sql(row)} returning 1`,
      }));
      for (const [what, rows] of Object.entries(reached))
        if (rows.length === 0) shut.push(`${table} ${what}`);
    }
    expect(shut).toEqual([]);
  });

  it("show nothing to an owner who asks for another city, unless the policy is no longer forced on them", async () => {
    const seen = async (force: boolean) =>
      rolledBack(async (sql) => {
        await sql`create role some_owner`;
        await sql`grant usage, create on schema public to some_owner`;
        await sql`alter table ideas owner to some_owner`;
        if (!force) await sql`alter table ideas no force row level security`;
        await sql`select set_config('app.city_id', ${cityB}, true)`;
        await sql`set local role some_owner`;
        return sql`select 1 from ideas where city_id = ${cityA}`;
      });
    expect(await seen(true)).toHaveLength(0);
    expect(await seen(false)).toHaveLength(1);
  });
});

/** As the app in city B, with one table's policies off and keys let dangle; taken back afterwards. */
function opened<T>(table: string, run: (sql: Sql) => Promise<T>): Promise<T> {
  return rolledBack(async (sql) => {
    await sql`alter table ${sql(table)} disable row level security`;
    await sql`set local session_replication_role = replica`;
    await sql`select set_config('app.city_id', ${cityB}, true)`;
    await sql`set local role ${sql(appRole())}`;
    return run(sql);
  });
}

async function rolledBack<T>(run: (sql: Sql) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await owner
    .begin(async (sql) => {
      result = { value: await run(sql as never) };
      throw new Seen([]);
    })
    .catch((error: unknown) => (error instanceof Seen ? undefined : Promise.reject(error)));
  if (!result) throw new Error("nothing was seen");
  return result.value;
}

/** Row-level security, a missing right, a malformed city: all of them are the database saying no. */
const refusals = new Set(["42501", "22P02", "23502"]);

class Seen extends Error {
  readonly rows: readonly unknown[];
  constructor(rows: readonly unknown[]) {
    super("seen");
    this.rows = rows;
  }
}

/** As the app, rolled back: nothing that a statement did reach stays done. */
async function inCity(
  setting: string | null,
  run: (sql: Sql) => PromiseLike<readonly unknown[]>,
): Promise<readonly unknown[]> {
  return app
    .begin(async (sql) => {
      if (setting !== null) await sql`select set_config('app.city_id', ${setting}, true)`;
      throw new Seen(await run(sql as never));
    })
    .catch((error: unknown) => (error instanceof Seen ? error.rows : Promise.reject(error)));
}

/** Keys to other tables are not what is tested here, so they may dangle. */
async function plantRow(table: string, cityId: string): Promise<void> {
  const row = await anyRow(owner, table, cityId);
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`insert into ${sql(table)} ${sql(row)}`;
  });
}

function appRole(): string {
  return decodeURIComponent(new URL(process.env.DATABASE_URL ?? "").username);
}
