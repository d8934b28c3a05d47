import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Embedded, startEmbedded } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { runOn } from "@/tests/support/faults/installation";
import { tableHashes } from "@/tests/support/faults/table-hashes";
import { furnishTown } from "@/tests/support/faults/town";
import { isToday, whole } from "@/tests/support/hold";
import { testDataDir } from "@/tests/support/test-database";

let dataDir: string;
let backups: string;
beforeEach(() => {
  mkdirSync(testDataDir, { recursive: true });
  dataDir = mkdtempSync(join(testDataDir, "backup-"));
  backups = join(dataDir, "kept elsewhere, with 100 % room");
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** The programs as an operator runs them, on a data folder and nothing else. */
const environment = () => ({
  DATA_DIR: dataDir,
  DATABASE_URL: "",
  DATABASE_OWNER_URL: "",
  DATABASE_MAINTENANCE_URL: "",
});
const backUp = () => runOn(environment(), "lib/cli/backup.ts", backups);
const restore = (...more: string[]) => runOn(environment(), "lib/cli/restore.ts", backups, ...more);

async function ask({ ownerUrl }: Embedded, statement: string) {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return [...(await owner.unsafe(statement))];
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** So that what is dropped has something in it. */
const everybodySupports = `insert into supports (city_id, idea_id, person_id)
  select city_id, i.id, p.id from ideas i join people p using (city_id) limit 5000`;

/** A program that ended may have left a statement behind that the server still finishes. */
async function untilAlone(database: Embedded): Promise<void> {
  const others = `select count(*)::int as count from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  await expect.poll(async () => (await ask(database, others))[0]?.count, { timeout: 60_000 }).toBe(0);
}

async function momentOf(database: Embedded): Promise<string> {
  const [row] = await ask(database, "select now()::text as now, pg_switch_wal()");
  await sleep(1_100);
  return new Date(row?.now).toISOString();
}

function keepFile(cityId: string, name: string, text: string): string {
  const folder = join(dataDir, "files", cityId, name.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test.runIf(isToday("backup"))(
  "a dropped table is back as it was the second before, with all others and the files",
  {
    timeout: 400_000,
  },
  async () => {
    const database = await startEmbedded({ dataDir });
    await migrateDatabase(database);
    const people = whole ? 300 : 10;
    const urls = {
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      DATABASE_MAINTENANCE_URL: database.maintenanceUrl,
    };
    const town = () =>
      furnishTown(
        {
          environment: {
            ...urls,
            DATA_DIR: dataDir,
            AUTH_SECRET: "s".repeat(40),
            PLATFORM_ORIGIN: "http://localhost:3000",
          },
        },
        { people, ideas: whole ? 20_000 : 50 },
      );
    const { cityId } = await town();
    const picture = keepFile(cityId, "ab".repeat(32), "a picture");
    await backUp();
    await town();
    await ask(database, everybodySupports);
    await untilAlone(database);
    const before = await tableHashes(database.ownerUrl);
    expect(before["public.supports"]).toMatch(/^[1-9]/);
    const moment = await momentOf(database);
    await ask(database, "drop table supports, comments cascade; update ideas set title = 'gone'");
    rmSync(picture);
    await expect(restore("--to", moment)).rejects.toThrow("Stop Cityloop first");
    await database.stop();

    const began = Date.now();
    const said = await restore("--to", moment);
    const took = Date.now() - began;
    console.log(`  a dropped table was back after ${(took / 1000).toFixed(1)} s`);
    expect(said).toContain(moment);
    const again = await startEmbedded({ dataDir });
    expect(await tableHashes(again.ownerUrl)).toEqual(before);
    expect(readFileSync(picture, "utf8")).toBe("a picture");

    // It is as good as new: it takes rows, and the next backup and restore start from it.
    await ask(again, "insert into rate_limits (key, points, expires_at) values ('after', 1, now())");
    await backUp();
    const after = await tableHashes(again.ownerUrl);
    await again.stop();
    rmSync(join(dataDir, "postgres"), { recursive: true });
    rmSync(join(dataDir, "secrets.json"));
    await restore();
    const third = await startEmbedded({ dataDir });
    expect(await tableHashes(third.ownerUrl)).toEqual(after);
    await third.stop();
  },
);

test.runIf(isToday("backup"))(
  "an earlier moment than the oldest backup's is refused, and old backups are removed with their log",
  {
    timeout: 200_000,
  },
  async () => {
    const database = await startEmbedded({ dataDir });
    await migrateDatabase(database);
    for (let count = 0; count < 3; count++)
      await runOn(environment(), "lib/cli/backup.ts", backups, "--keep", "2");
    const kept = readdirSync(backups).filter((name) => /^\d{4}-/.test(name));
    expect(kept).toHaveLength(2);
    const label = readFileSync(join(backups, kept[0] ?? "", "postgres", "backup_label"), "utf8");
    const first = /\(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? "";
    const segments = readdirSync(join(backups, "wal"))
      .filter((name) => /^[0-9A-F]{24}\.gz$/.test(name))
      .sort();
    expect(segments[0]).toBe(`${first}.gz`);
    await database.stop();
    await expect(restore("--to", "2020-01-01")).rejects.toThrow("an earlier moment cannot be restored");
  },
);
