import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "playwright/test";
import postgres from "postgres";
import { requestAt } from "@/tests/support/e2e/request-at";
import { formAt, sender } from "@/tests/support/faults/acts";
import { alertIn } from "@/tests/support/faults/alert-in";
import { type Installation, install } from "@/tests/support/faults/installation";
import { furnishTown, type Town } from "@/tests/support/faults/town";
import { isToday, notToday } from "@/tests/support/hold";
import { testDataDir } from "@/tests/support/test-database";

test.describe.configure({ mode: "serial", timeout: 300_000 });
test.skip(!isToday("short of"), notToday);

const words = { title: "A well for the square", text: "With a cup on a chain, as there was one before." };

/** Somewhere to install to whose disk can be filled; root is needed to make one. */
function smallDisk(): string | null {
  if (process.getuid?.() !== 0 || process.platform !== "linux") return null;
  mkdirSync(testDataDir, { recursive: true });
  const folder = mkdtempSync(join(testDataDir, "small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=320m,mode=0755", "cityloop-test", folder], {
      stdio: "ignore",
    });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

let here: Installation;
let town: Town;
let disk: string | null = null;
test.beforeAll(async () => {
  // Not where this file is read: that happens more than once.
  disk = smallDisk();
  here = await install({ DATABASE_POOL: "4" }, disk ?? undefined);
  await here.start();
  town = await furnishTown(here, { people: 6, ideas: 10 });
});
test.afterAll(async () => {
  if (disk) makeRoom();
  await here.stop();
  if (!disk) return;
  execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const get = (path: string, session?: string) =>
  requestAt(town.host, path, {
    port: here.port,
    headers: { accept: "text/html", ...(session ? { cookie: `cityloop.session=${session}` } : {}) },
  });
const place = () => ({ town, port: here.port });
const who = (nth: number) => town.sessions[nth] ?? { session: "" };

async function asOwner(statement: string): Promise<void> {
  // This one may write all the same.
  const connection = { default_transaction_read_only: "off" } as object;
  const owner = postgres(here.database.ownerUrl, { max: 1, onnotice: () => {}, connection });
  await owner.unsafe(statement);
  await owner.end();
}

/** 0 where the connection broke off: whoever looks again a moment later has to see the page. */
async function statusOf(path: string, session?: string): Promise<number> {
  return get(path, session).then(
    ({ status }) => status,
    () => 0,
  );
}

/** Sent while something is wrong: it comes back with what was typed; sent again afterwards it counts once. */
async function comesBackAndCountsOnce(
  nth: number,
  trouble: RegExp,
  mend: () => Promise<void>,
): Promise<void> {
  const form = await formAt(place(), who(nth), "/ideas/new", "title");
  const title = `${words.title} ${nth}`;
  const send = sender(place(), who(nth), form, { ...words, title, anyway: "yes" });
  const refused = await send();
  expect(refused.status).toBe(200);
  expect(alertIn(refused.text)).toMatch(trouble);
  expect(refused.text).toContain(title);
  expect(refused.text).toContain(words.text);
  await mend();
  await expect.poll(async () => (await send()).status, { timeout: 30_000 }).toBe(303);
  expect((await send()).status).toBe(303);
  const owner = postgres(here.database.ownerUrl, { max: 1, onnotice: () => {} });
  const [row] = await owner`select count(*)::int as times from ideas where title = ${title}`;
  await owner.end();
  expect(row?.times).toBe(1);
}

test("a database that only reads shows every page, and gives back what cannot be kept", async () => {
  const name = new URL(here.database.ownerUrl).pathname.slice(1);
  const serving = here.web();
  await asOwner(`alter database ${name} set default_transaction_read_only = on`);
  await asOwner(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'cityloop%'",
  );
  // Until the process that serves would have its workers running: that they cannot be is no reason to end.
  await sleep(5_000);
  for (const session of [undefined, who(1).session]) {
    for (const path of ["/", "/ideas", "/help", "/ideas/new"])
      await expect.poll(() => statusOf(path, session), { timeout: 10_000 }).toBe(200);
  }
  await comesBackAndCountsOnce(2, /everything can be read/, async () => {
    await asOwner(`alter database ${name} reset default_transaction_read_only`);
    await asOwner(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'cityloop%'",
    );
  });
  expect(here.web(), "the process that served has ended").toBe(serving);
});

test("where every connection is busy, a page says so within seconds and what was typed stays", async () => {
  const blocker = postgres(here.database.ownerUrl, { max: 1, onnotice: () => {} });
  const hold = await blocker.reserve();
  await hold`begin`;
  await hold`lock table ideas in access exclusive mode`;
  const began = Date.now();
  // Four connections; each of these takes one and waits for the table.
  const stuck = Array.from({ length: 8 }, () => get("/ideas", who(3).session).catch(() => null));
  await sleep(1_500);
  const waiting = await get("/ideas", who(4).session);
  const took = Date.now() - began;
  expect(waiting.status).toBe(503);
  expect(waiting.headers["retry-after"]).toBeDefined();
  expect(waiting.text).toContain("So much is going on");
  expect(waiting.text).not.toContain("<script");
  expect(took).toBeLessThan(30_000);
  await hold`rollback`;
  hold.release();
  await blocker.end();
  await Promise.all(stuck);
  await expect.poll(async () => (await get("/ideas")).status, { timeout: 20_000 }).toBe(200);
});

test("a database that is gone gives a page of its own, in the reader's language, and takes what was sent later, once", async () => {
  const form = await formAt(place(), who(0), "/ideas/new", "title");
  const title = "Sent while nobody was there";
  const send = sender(place(), who(0), form, { ...words, title, anyway: "yes" });
  here.line.cut();
  const page = await get("/ar/ideas", who(0).session);
  expect(page.status).toBe(503);
  expect(page.text).toContain('dir="rtl"');
  expect(page.text).toContain("قاعدة بياناتنا");
  expect(page.headers["cache-control"]).toBe("no-store");
  const sent = await send();
  expect(sent.status).toBe(503);
  expect(sent.text).toContain("What you typed is not lost");
  here.line.mend();
  await expect.poll(async () => (await send()).status, { timeout: 10_000 }).toBe(303);
  expect((await send()).status).toBe(303);
  const owner = postgres(here.database.ownerUrl, { max: 1, onnotice: () => {} });
  const [row] = await owner`select count(*)::int as times from ideas where title = ${title}`;
  await owner.end();
  expect(row?.times).toBe(1);
});

const filler = () => join(disk ?? "", "filler");

function fill(): void {
  const { bavail, bsize } = statfsSync(disk ?? "");
  try {
    if (bavail > 0) writeFileSync(`${filler()}-${Date.now()}`, Buffer.alloc(bavail * bsize));
  } catch (error) {
    // Somebody else took some of it meanwhile: it is as full.
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  }
}

function makeRoom(): void {
  execFileSync("sh", ["-c", `rm -f ${filler()}-*`]);
}

test("a full disk keeps the pages, gives back what cannot be kept, and takes it once there is room", async () => {
  test.skip(!disk, "only root can make a small disk");
  const form = await formAt(place(), who(5), "/ideas/new", "title");
  fill();
  expect((await get("/ideas")).status).toBe(200);
  // A picture finds no room before the database is asked.
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const withPicture = sender(
    place(),
    who(5),
    form,
    { ...words, anyway: "yes" },
    { photo1: new File([png], "well.png", { type: "image/png" }) },
  );
  const refused = await withPicture();
  expect(refused.status).toBe(200);
  expect(alertIn(refused.text)).toMatch(/no room left/);
  expect(refused.text).toContain(words.text);
  makeRoom();
  expect((await withPicture()).status).toBe(303);
});

test("a database whose own disk is full gives back what it cannot write, and takes it once there is room", async () => {
  test.skip(!disk, "only root can make a small disk");
  const form = await formAt(place(), who(4), "/ideas/new", "title");
  fill();
  // What PostgreSQL has of its files still holds some; texts that do not shrink use it up.
  for (let nth = 0; nth < 30; nth++) {
    const title = `A well number ${nth}`;
    const text = `Deep. ${randomBytes(3_600).toString("base64url")}`;
    const send = sender(place(), who(nth % town.sessions.length), form, { title, text, anyway: "yes" });
    const answer = await send();
    if (answer.status === 303) continue;
    const times = async () => {
      const owner = postgres(here.database.ownerUrl, { max: 1, onnotice: () => {} });
      const [row] = await owner`select count(*)::int as times from ideas where title = ${title}`;
      await owner.end();
      return row?.times;
    };
    expect(answer.status).toBe(200);
    expect(alertIn(answer.text)).toMatch(/no room left/);
    expect(answer.text).toContain(text);
    expect(await times()).toBe(0);
    for (const path of ["/", "/ideas"]) expect((await get(path)).status).toBe(200);
    makeRoom();
    await expect.poll(async () => (await send()).status, { timeout: 30_000 }).toBe(303);
    expect((await send()).status).toBe(303);
    expect(await times()).toBe(1);
    console.log(`  the database's disk was full after ${nth} ideas`);
    return;
  }
  throw new Error("the disk was never full");
});
