import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { isPostgres } from "@/db/embedded/processes";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(".data", "test", "lifecycle-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () => startEmbedded({ dataDir: folder, throwaway: true });

test("a second start finds what the first one wrote, at the same port", async () => {
  const first = await start();
  await ask(first, "create table kept as select 42 as answer");
  await first.stop();
  expect(serverPid()).toBeUndefined();
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await ask(second, "select answer from kept")).toEqual([{ answer: 42 }]);
  await second.stop();
});

test("several starts share one server, and the last to leave stops it", async () => {
  const [first, second] = await Promise.all([start(), start()]);
  expect(second.port).toBe(first.port);
  const pid = serverPid();
  await first.stop();
  expect(serverPid()).toBe(pid);
  await ask(second, "select 1");
  await second.stop();
  expect(serverPid()).toBeUndefined();
});

test("a server whose starter was killed is taken over, and stopped in the end", async () => {
  const holder = await hold();
  const pid = serverPid();
  await kill(holder);
  const next = await start();
  expect(serverPid()).toBe(pid);
  await next.stop();
  expect(serverPid()).toBeUndefined();
});

test("a server that was killed, too, starts again with everything that was committed", async () => {
  const holder = await hold();
  const guest = await start();
  await ask(guest, "create table kept as select 42 as answer");
  await ask(guest, "checkpoint");
  process.kill(serverPid() ?? 0, "SIGKILL");
  await kill(holder);
  const next = await start();
  expect(await ask(next, "select answer from kept")).toEqual([{ answer: 42 }]);
  await next.stop();
  await guest.stop();
});

test("a pid file that names somebody else's process does not stand in the way", async () => {
  await (await start()).stop();
  writeFileSync(join(folder, "postgres", "postmaster.pid"), `${process.pid}\n${folder}\n`);
  const next = await start();
  expect(await ask(next, "select 1 as one")).toEqual([{ one: 1 }]);
  await next.stop();
});

test("its port taken by another program, it moves to a free one; asked for that very port, it says so", async () => {
  const first = await start();
  await first.stop();
  const squatter = createServer().listen(first.port, "127.0.0.1");
  await once(squatter, "listening");
  const moved = await start();
  expect(moved.port).not.toBe(first.port);
  await moved.stop();
  const insisting = startEmbedded({ dataDir: folder, throwaway: true, port: first.port });
  await expect(insisting).rejects.toThrow(`Port ${first.port} is taken by another program`);
  squatter.close();
});

test("trigrams, accents and letter case work beyond ASCII", async () => {
  const database = await start();
  await ask(database, "create extension pg_trgm");
  await ask(database, "create extension unaccent");
  const [row] = await ask(
    database,
    `select cardinality(show_trgm('حديقة')) > 0 as arabic, lower('ÀÉÎ') as lower, unaccent('crèche') as plain,
            exists (select from pg_collation where collprovider = 'i') as icu`,
  );
  expect(row).toEqual({ arabic: true, lower: "àéî", plain: "creche", icu: true });
  await database.stop();
});

async function ask({ ownerUrl }: Embedded, statement: string): Promise<unknown[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function serverPid(): number | undefined {
  const file = join(folder, "postgres", "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return isPostgres(pid) ? pid : undefined;
}

async function hold(): Promise<ChildProcess> {
  const program = ["--import", "./lib/cli/register.ts", "tests/support/hold-database.ts", folder];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}
