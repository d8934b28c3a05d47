import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { closeDatabase } from "@/db/client";
import { extendEnv } from "@/lib/base/env";
import { freePort } from "@/lib/base/ports";
import { nextProgram, startServer } from "@/lib/cli/server";
import { type Field, PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { requestAt } from "@/tests/support/e2e/request-at";
import { hasNginx, startFrontCache } from "@/tests/support/front-cache";
import { createTestDatabase, testDataDir } from "@/tests/support/test-database";
import { benchCity } from "./city";
import type { Findings } from "./findings";
import { type Lighthouse, lighthouse } from "./lighthouse";
import { type Measured, measure, median, type Target } from "./load";
import { ownProcesses, pin, start, untilIdle } from "./processes";
import { untilSettled } from "./settled";
import { weigh } from "./weight";

const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const rounds = 3;
/** A server that has just started is not yet compiled; nobody meets it like that for long. */
const warmUp = Math.max(20, 4 * seconds);
const minimal = "tests/bench/minimal";

type Requests = Pick<Findings, "figures" | "weights" | "lighthouse" | "pinned">;

/** What pages and buttons cost beside what the framework and a bare server cost, side by side. */
export async function measureRequests(shared: Record<string, string>): Promise<Requests> {
  if (spawnSync(process.execPath, [nextProgram, "build", minimal], { stdio: "ignore" }).status !== 0) {
    throw new Error("the minimal pages did not build");
  }
  const database = await createTestDatabase();
  const [port, healthPort, minimalPort, barePort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const environment = {
    ...shared,
    DATABASE_URL: database.appUrl,
    PLATFORM_ORIGIN: `http://localhost:${port}`,
  };
  extendEnv({ ...environment, PORT: String(port) });
  const { here, cookie, firstCode, ideaIds, cookies } = await benchCity();
  const product = startServer({
    mode: "start",
    host: "localhost",
    port,
    healthPort,
    env: environment,
    logFile: `${testDataDir}/bench.log`,
  });
  await product.ready();
  const minimalEnv = {
    PLATFORM_ORIGIN: `http://localhost:${minimalPort}`,
    PORT: String(minimalPort),
    NODE_ENV: "production",
  };
  const framework = start(
    [process.execPath, nextProgram, "start", minimal, "-p", String(minimalPort), "-H", "localhost"],
    minimalEnv,
  );

  const board = await requestAt(here.host, "/ideas", { port });
  if (board.status !== 200) throw new Error(`the board answered ${board.status}`);
  writeFileSync(`${testDataDir}/board.html`, board.text);
  const bare = start([
    process.execPath,
    "--import",
    "./lib/cli/register.ts",
    "tests/bench/bare-server.ts",
    String(barePort),
    `${testDataDir}/board.html`,
  ]);

  const front = hasNginx ? await startFrontCache(await freePort(), port) : null;
  const oneOf = <Item>(list: Item[]): Item => list[Math.floor(Math.random() * list.length)] as Item;
  const mark = () => (Math.random() < 0.7 ? "give" : "take");
  const postForm = await new PlainBrowser(here.host, cookie.replace(/^[^=]+=/, "")).form(
    "/ideas/new",
    "title",
  );
  let posted = 0;
  /** The page's own fields, and words of somebody's: no two of them alike. */
  const anIdea = () => ({
    ...Object.fromEntries(postForm.fields.filter(isSent).map(({ name, value }) => [name, value])),
    form_key: randomUUID(),
    title: `A place to sit ${(++posted).toString(36)} ${randomUUID().slice(0, 8)}`,
    text: "There is shade there and there are birds, but nowhere to sit down and listen to them on the way home.",
    anyway: "1",
  });
  const targets: Target[] = [
    { name: "B", port: barePort, path: "/", host: here.host },
    { name: "H", port: minimalPort, path: "/api/nothing", host: here.host },
    { name: "D", port: minimalPort, path: "/", host: here.host },
    { name: "board signed out", port, path: "/ideas", host: here.host },
    { name: "board signed in", port, path: "/ideas", host: here.host, cookie },
    { name: "idea page signed out", port, path: `/ideas/${firstCode}/an-idea`, host: here.host },
    {
      name: "supports, random ideas",
      port,
      path: "/api/supports",
      host: here.host,
      connections: 32,
      press: () => ({ cookie: oneOf(cookies), fields: { [mark()]: oneOf(ideaIds), back: "/ideas" } }),
    },
    {
      name: "supports, one hot idea",
      port,
      path: "/api/supports",
      host: here.host,
      connections: 32,
      press: () => ({ cookie: oneOf(cookies), fields: { [mark()]: ideaIds[0] ?? "", back: "/ideas" } }),
    },
    {
      name: "posting an idea",
      port,
      path: "/ideas/new",
      host: here.host,
      form: () => ({ cookie: oneOf(cookies), fields: anIdea() }),
    },
    ...(front ? [{ name: "board through nginx", port: front.port, path: "/ideas", host: here.host }] : []),
  ];
  const pinned = pinAll();
  await untilIdle();
  const measured = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const target of targets) {
      // Its own readers run beside it, on the same core, since that is what it costs; another's do not.
      await untilSettled(database.ownerUrl);
      // One person posts only so many ideas a day.
      await measure(target, round > 0 || target.form ? 1 : warmUp);
      measured.get(target.name)?.push(await measure(target, seconds));
      process.stdout.write(".");
    }
  }
  process.stdout.write("\n");
  const weights = {
    empty: await weigh(here.host, minimalPort, "/empty"),
    board: await weigh(here.host, port, "/ideas"),
    idea: await weigh(here.host, port, `/ideas/${firstCode}/an-idea`),
  };
  const address = (path: string, at = port) => `http://${here.host}:${at}${path}`;
  // A browser on one core with all its threads is no phone, and neither is one beside somebody's work.
  if (pinned) pin(process.pid, "all");
  await untilSettled(database.ownerUrl);
  const phone = {
    framework: await onPhone(address("/", minimalPort)),
    board: await onPhone(address("/ideas")),
    idea: await onPhone(address(`/ideas/${firstCode}/an-idea`)),
  };
  front?.stop();
  await Promise.all([product.stop(), framework.stop(), bare.stop()]);
  await closeDatabase();
  await database.drop();
  const figures = Object.fromEntries([...measured].map(([name, list]) => [name, median(list)]));
  return { figures, weights, lighthouse: phone, pinned };
}

function isSent({ kind, off }: Field): boolean {
  return !off && kind !== "file";
}

async function onPhone(page: string): Promise<Lighthouse | null> {
  if (process.env.LIGHTHOUSE) await untilIdle();
  return lighthouse(page);
}

/** The whole server stack, database included, on the first core; the load on the second. */
function pinAll(): boolean {
  if (cpus().length < 2) return false;
  const ids = ownProcesses(`postgres|lib/cli/http.ts|${minimal}|bare-server.ts|nginx`);
  return ids.every((pid) => pin(pid, 0)) && pin(process.pid, 1);
}
