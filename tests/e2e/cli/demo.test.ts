import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { freePort } from "@/lib/base/ports";
import { keptSecrets } from "@/lib/base/secrets";

// A busy machine with a slow disk may take its time; what counts is the outcome.
test.describe.configure({ mode: "serial", timeout: 300_000 });

let dataDir: string;
let port: number;
test.beforeAll(async () => {
  dataDir = mkdtempSync(join(".data", "test", "demo-"));
  port = await freePort();
});
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("one command gives two cities with addresses, accounts and a mailbox", async () => {
  const demo = await startDemo();
  expect(demo.output()).toContain(`http://localhost:${port}`);
  const cities = demo.cities();
  expect(cities).toHaveLength(2);
  expect(demo.output()).toMatch(/superadmin\s+http/);
  expect(demo.output()).toContain("/mailbox");
  for (const host of cities) expect(await statusOf(host)).toBe(200);
  await demo.stop();
});

test("stopped, it leaves no process and no open port behind", async () => {
  const demo = await startDemo();
  expect(await demo.stop()).toContain("Everything is kept");
  await expect(statusOf("localhost")).rejects.toThrow("ECONNREFUSED");
  expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
});

test("killed, it takes its server along, and the next start loses nothing", async () => {
  const first = await startDemo();
  const cities = first.cities();
  first.child.kill("SIGKILL");
  await expect.poll(() => statusOf("localhost").catch(() => "gone"), { timeout: 30_000 }).toBe("gone");
  const second = await startDemo();
  expect(second.cities()).toEqual(cities);
  expect(second.output()).not.toContain("Founding");
  await second.stop();
});

test("a taken port is one sentence and an exit, not a stack", async () => {
  const first = await startDemo();
  const second = spawnDemo();
  const [code] = await once(second.child, "exit");
  expect(code).toBe(1);
  expect(second.output().trim()).toMatch(/^Port \d+ is taken by another program [^\n]*$/);
  await first.stop();
});

test("a wrong setting is one sentence and an exit", async () => {
  const demo = spawnDemo({ PLATFORM_ORIGIN: "my city" });
  const [code] = await once(demo.child, "exit");
  expect(code).toBe(1);
  expect(demo.output().trim()).toMatch(/^The environment is not right: PLATFORM_ORIGIN [^\n]*$/);
});

type Demo = { child: ChildProcess; output: () => string };

function spawnDemo(extra: Record<string, string> = {}): Demo {
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...extra };
  const ours = ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_MAINTENANCE_URL", "HEALTH_PORT", "SMTP_URL"];
  for (const name of [...ours, "AUTH_SECRET", ...(extra.PLATFORM_ORIGIN ? [] : ["PLATFORM_ORIGIN"])])
    delete env[name];
  // The key that the build under test holds; another would mean another build.
  env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = keptSecrets(".data").actionsKey;
  const child = spawn(process.execPath, ["--import", "./lib/cli/register.ts", "lib/cli/demo.ts"], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  }
  return { child, output: () => said };
}

async function startDemo() {
  const demo = spawnDemo();
  await expect
    .poll(() => demo.output() + (demo.child.exitCode ?? ""), { timeout: 120_000 })
    .toContain("Ctrl-C");
  return {
    ...demo,
    /** The hosts of the cities, as it printed them. */
    cities: () => [
      ...new Set(
        [...demo.output().matchAll(/http:\/\/([a-z-]+\.localhost):/g)].map(([, host]) => host ?? ""),
      ),
    ],
    stop: async () => {
      demo.child.kill("SIGTERM");
      await once(demo.child, "exit");
      return demo.output();
    },
  };
}

function statusOf(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: "127.0.0.1", port, path: "/", headers: { host: `${host}:${port}` } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    asking.on("error", reject);
    asking.end();
  });
}
