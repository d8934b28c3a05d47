import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { ClearError } from "@/lib/base/clear-error";

/** The schemas that are ours: the tables, the job queue, and the note of which migrations have run. */
const schemas = ["public", "jobs", "drizzle"];

/** Writes the database as it is at this moment, by the machine's own pg_dump. */
export async function dumpDatabase(ownerUrl: string, file: string): Promise<void> {
  const less = ["--no-owner", "--no-privileges", "--no-unlogged-table-data"];
  const args = [...less, ...schemas.map((name) => `--schema=${name}`)];
  const dump = run("pg_dump", [...args, "--extension=*", ownerUrl], "ignore");
  await pipeline(dump.output, createGzip({ level: 6 }), createWriteStream(file, { mode: 0o600 }));
  await dump.ended;
}

/** Puts it back in one transaction: either all of it, or what is there now stays. */
export async function restoreDump(ownerUrl: string, file: string): Promise<void> {
  const args = [
    "--no-psqlrc",
    "--quiet",
    "--single-transaction",
    "--set=ON_ERROR_STOP=1",
    "--output=/dev/null",
  ];
  const psql = run("psql", [...args, ownerUrl], "pipe");
  psql.output.resume();
  psql.input?.write(`${schemas.map((name) => `drop schema if exists ${name} cascade;`).join("\n")}\n`);
  const fed = psql.input ? pipeline(createReadStream(file), createGunzip(), psql.input) : undefined;
  // Where psql ended early, what it said is the reason.
  await Promise.all([psql.ended, fed?.catch(() => {})]);
}

function run(program: "pg_dump" | "psql", args: string[], input: "ignore" | "pipe") {
  const url = args.pop() ?? "";
  const child = spawn(program, args, {
    env: { ...process.env, ...connection(url) },
    stdio: [input, "pipe", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  const ended = (async () => {
    const [code] = await Promise.race([
      once(child, "close"),
      once(child, "error").then(([cause]) => {
        throw new ClearError(
          `${program} is not on this machine: install PostgreSQL's client programs (Debian: postgresql-client) of the server's version.`,
          { cause },
        );
      }),
    ]);
    if (code !== 0) throw new ClearError(`${program} failed: ${said.trim().split("\n").slice(-3).join(" ")}`);
  })();
  ended.catch(() => {});
  return { output: child.stdout as Readable, input: child.stdin, ended };
}

/** By the environment, since others on this machine can read a program's arguments. */
function connection(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    PGHOST: searchParams.get("host") ?? decodeURIComponent(hostname),
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGAPPNAME: "cityloop backup",
    ...(searchParams.get("sslmode") ? { PGSSLMODE: searchParams.get("sslmode") ?? "" } : {}),
  };
}
