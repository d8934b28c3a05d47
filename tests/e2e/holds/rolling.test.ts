import { type ChildProcess, spawnSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { freePort } from "@/lib/base/ports";
import { requestAt } from "@/tests/support/e2e/request-at";
import { formAt, postedIdea, sender } from "@/tests/support/faults/acts";
import { type Installation, install } from "@/tests/support/faults/installation";
import { furnishTown, type Town } from "@/tests/support/faults/town";
import { traffic } from "@/tests/support/faults/traffic";
import { hasNginx, startFrontCache } from "@/tests/support/front-cache";
import { isToday, notToday, whole } from "@/tests/support/hold";

test.describe.configure({ mode: "serial", timeout: 600_000 });
test.skip(!isToday("rolling"), notToday);

const lasting = whole ? 3_000 : 1_000;

let here: Installation;
let town: Town;
test.beforeAll(async () => {
  here = await install();
});
test.afterAll(() => here.stop());

/** Pages of visitors and of somebody signed in, and a form that is sent again and again with its key. */
async function asks(port: number) {
  const [ada, ben] = town.sessions;
  const place = { town, port };
  const form = await formAt(place, ada, "/ideas/new", "title");
  const talking = await formAt(place, ada, await postedIdea(place, form), "stance");
  const said = sender(place, ben ?? { session: "" }, talking, { text: "Said while it changes." });
  const get =
    (path: string, session = "") =>
    () =>
      requestAt(town.host, path, { port, headers: session ? { cookie: `cityloop.session=${session}` } : {} });
  return { form, all: [get("/ideas"), get("/help"), get("/ideas", ada?.session), said] };
}

async function goneAfter(child: ChildProcess): Promise<number> {
  const began = Date.now();
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
  return Date.now() - began;
}

test("asked to stop under load, the server answers everything that it took, and is gone within ten seconds", async () => {
  const server = await here.start();
  town = await furnishTown(here, { people: 4, ideas: 20 });
  const load = traffic((await asks(here.port)).all, 24);
  await sleep(lasting);
  const took = await goneAfter(server);
  await sleep(200);
  const answers = await load.stop();
  console.log(`  gone after ${took} ms; ${JSON.stringify(answers)}`);
  const { ECONNREFUSED: _, ...told } = answers;
  expect(Object.keys(told).sort()).toEqual(["200", "303"]);
  expect(took).toBeLessThan(whole ? 10_000 : 20_000);
});

test("a new version takes over without a failed request, and takes the forms of pages from before", async () => {
  test.skip(!hasNginx, "nginx is not installed");
  // Another build of the same sources is another version to Next: its files and its number are others.
  const next = whole ? ".next-next" : ".next";
  if (whole) {
    const env = { ...process.env, ...here.environment, NEXT_DIST_DIR: next };
    const built = spawnSync(
      process.execPath,
      ["--import", "./lib/cli/register.ts", "lib/cli/build-command.ts"],
      { env },
    );
    expect(built.status, built.stderr.toString()).toBe(0);
  }
  const [portB, healthB, frontPort] = [await freePort(), await freePort(), await freePort()];
  const old = await here.start();
  const front = await startFrontCache(frontPort, here.port, { more: [portB] });
  try {
    const { form, all } = await asks(frontPort);
    const before = sender({ town, port: frontPort }, town.sessions[2] ?? { session: "" }, form, {
      title: "Written before the change",
      text: "And sent after it, by a page of the version before.",
      anyway: "yes",
    });
    const load = traffic(all, 16);
    await sleep(lasting);
    const second = {
      NEXT_DIST_DIR: next,
      PORT: String(portB),
      HEALTH_PORT: String(healthB),
      PLATFORM_ORIGIN: here.environment.PLATFORM_ORIGIN ?? "",
    };
    await here.start(second);
    await sleep(lasting);
    const took = await goneAfter(old);
    await sleep(lasting);
    const sent = await before();
    const third = await here.start({ NEXT_DIST_DIR: next });
    await sleep(lasting);
    const answers = await load.stop();
    console.log(`  the old one was gone after ${took} ms; ${JSON.stringify(answers)}`);
    expect(Object.keys(answers).sort()).toEqual(["200", "303"]);
    expect(sent.status).toBe(303);
    expect(took).toBeLessThan(whole ? 10_000 : 20_000);
    await goneAfter(third);
  } finally {
    front.stop();
  }
});
