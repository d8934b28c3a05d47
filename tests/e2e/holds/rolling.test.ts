import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, expect, type Page, test } from "playwright/test";
import { freePort } from "@/lib/base/ports";
import { requestAt } from "@/tests/support/e2e/request-at";
import { formAt, postedIdea, sender } from "@/tests/support/faults/acts";
import { alertIn } from "@/tests/support/faults/alert-in";
import { type Installation, install } from "@/tests/support/faults/installation";
import { buildNextVersion } from "@/tests/support/faults/next-version";
import { furnishTown, type Town } from "@/tests/support/faults/town";
import { traffic } from "@/tests/support/faults/traffic";
import { hasNginx, startFrontCache } from "@/tests/support/front-cache";
import { isToday, notToday, whole } from "@/tests/support/hold";

test.describe.configure({ mode: "default", timeout: 900_000 });
test.skip(!isToday("rolling"), notToday);

/** Nobody may say more than thirty things in ten minutes, the same thing again included: so there are enough to speak. */
const speakers = whole ? 150 : 40;
const lasting = whole ? 3_000 : 1_000;

let here: Installation;
let town: Town;
test.beforeAll(async () => {
  here = await install();
  town = await furnishTown(here, { people: 4 + speakers, ideas: 20 });
});
test.afterAll(() => here.stop());

/** Pages of visitors and of somebody signed in, and a form that each sends again and again with a key. */
async function asks(port: number) {
  const [ada] = town.sessions;
  const place = { town, port };
  const form = await formAt(place, ada, "/ideas/new", "title");
  const talking = await formAt(place, ada, await postedIdea(place, form), "stance");
  const said = town.sessions.slice(4).map((who) => {
    const send = sender(place, who, talking, { text: "Said while it changes." });
    return async () => {
      const answer = await send();
      if (answer.status === 200) throw new Error(`refused: ${alertIn(answer.text)}`);
      return answer;
    };
  });
  const get =
    (path: string, session = "") =>
    () =>
      requestAt(town.host, path, { port, headers: session ? { cookie: `cityloop.session=${session}` } : {} });
  const pages = [get("/ideas"), get("/help"), get("/ideas", ada?.session)];
  return { form, all: said.flatMap((say) => [...pages, say]) };
}

async function goneAfter(child: ChildProcess): Promise<number> {
  const began = Date.now();
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
  return Date.now() - began;
}

test("asked to stop under load, the server answers everything that it took, and ends", async () => {
  const server = await here.start();
  const load = traffic((await asks(here.port)).all, whole ? 24 : 8);
  await sleep(lasting);
  const took = await goneAfter(server);
  await sleep(200);
  const answers = await load.stop();
  console.log(`  gone after ${took} ms; ${JSON.stringify(answers)}`);
  const { ECONNREFUSED: _, ...told } = answers;
  expect(Object.keys(told).sort()).toEqual(["200", "303"]);
});

test("a new version takes over without a failed request, and takes the forms of pages from before", async ({
  browser,
}) => {
  test.skip(!hasNginx, "nginx is not installed");
  const next = whole ? buildNextVersion(here.environment) : undefined;
  if (next) expect(scriptsOf(next.folder)).not.toEqual(scriptsOf("."));
  const [portB, healthB, frontPort] = [await freePort(), await freePort(), await freePort()];
  const old = await here.start();
  const front = await startFrontCache(frontPort, here.port, { spare: portB });
  try {
    const { form, all } = await asks(frontPort);
    const before = sender({ town, port: frontPort }, town.sessions[2] ?? { session: "" }, form, {
      title: "Written before the change",
      text: "And sent after it, by a page of the version before.",
      anyway: "yes",
    });
    const page = await openedBefore(browser, frontPort);
    const load = traffic(all, whole ? 16 : 8);
    await sleep(lasting);
    const second = {
      PORT: String(portB),
      HEALTH_PORT: String(healthB),
      PLATFORM_ORIGIN: here.environment.PLATFORM_ORIGIN ?? "",
    };
    const beside = await here.start(second, next?.folder);
    await sleep(lasting);
    const took = await goneAfter(old);
    await sleep(lasting);
    const sent = await before();
    await page.getByRole("main").locator("form button[type=submit]").last().click();
    await expect(page).toHaveURL(/\/ideas\/new\/posted/);
    const third = await here.start({}, next?.folder);
    await sleep(lasting);
    const leaving = await goneAfter(beside);
    await sleep(lasting);
    const answers = await load.stop();
    console.log(
      `  the old one was gone after ${took} ms, the spare after ${leaving} ms; ${JSON.stringify(answers)}`,
    );
    expect(Object.keys(answers).sort()).toEqual(["200", "303"]);
    expect(sent.status).toBe(303);
    await goneAfter(third);
  } finally {
    front.stop();
    next?.remove();
  }
});

/** A page of the version before with its script, and what somebody wrote into it. */
async function openedBefore(browser: Browser, port: number): Promise<Page> {
  const context = await browser.newContext();
  const url = `http://${town.host}:${port}`;
  await context.addCookies([{ name: "cityloop.session", value: town.sessions[3]?.session ?? "", url }]);
  const page = await context.newPage();
  await page.goto(`${url}/ideas/new`, { waitUntil: "networkidle" });
  await page.locator("input[name=title]").fill("Yellow paint for lamp posts");
  await page
    .locator("textarea[name=text]")
    .fill("Cars see them better at dusk, and children like the colour.");
  return page;
}

/** The names of what browsers load of a build; they follow from the content. */
const scriptsOf = (folder: string) => readdirSync(join(folder, ".next/static/chunks")).sort();
