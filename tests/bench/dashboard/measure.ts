import postgres from "postgres";
import { closeDatabase } from "@/db/client";
import { ledgerReaders } from "@/db/schema/events";
import { extendEnv } from "@/lib/base/env";
import { freePort } from "@/lib/base/ports";
import { type Server, startServer } from "@/lib/cli/server";
import { scores } from "@/lib/engagement/scoring/reader";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { requestAt } from "@/tests/support/e2e/request-at";
import { createTestDatabase, testDataDir } from "@/tests/support/test-database";
import { type Ingested, measureIngesting } from "./ingest";
import { loadYears } from "./load";

/** What the dashboard takes (ms, the middle one) for a year, and how long its sums took to make (s). */
export type Year = { events: number; ms: number; sumsSeconds: number };
export type Dashboard = Ingested & { few: Year; many: Year };

const [few, many] = [1_000_000, 10_000_000];
const rounds = 40;

/** Two cities in one database, the dashboard of each in turn; then the board while the larger one is as busy as can be. */
export async function measureDashboard(environment: Record<string, string>): Promise<Dashboard> {
  const database = await createTestDatabase();
  const [port, healthPort] = [await freePort(), await freePort()];
  const own = { ...environment, DATABASE_URL: database.appUrl, PLATFORM_ORIGIN: `http://localhost:${port}` };
  extendEnv({ ...own, PORT: String(port) });
  // The pool of the database before this one.
  await closeDatabase();
  const [less, more] = [await createTestCity({ slug: "less" }), await createTestCity({ slug: "more" })];
  process.stdout.write("Two years of two busy cities…\n");
  await loadYears(database.ownerUrl, [
    { city: less, events: few },
    { city: more, events: many },
  ]);
  const sums = [await addUp(less), await addUp(more)] as const;
  await vacuum(database.ownerUrl);
  const logFile = `${testDataDir}/bench-dashboard.log`;
  const web = { ...own, WORKER: "0" };
  const server = startServer({ mode: "start", host: "localhost", port, healthPort, env: web, logFile });
  await server.ready();
  const times = await inTurn(server, [less, more]);
  const ingested = await measureIngesting({ server, port, here: more, environment: own });
  await server.stop();
  await closeDatabase();
  await database.drop();
  return {
    few: { events: few, ms: times[0], sumsSeconds: sums[0] },
    many: { events: many, ms: times[1], sumsSeconds: sums[1] },
    ...ingested,
  };
}

/** As a worker does it for a city that it has not met; scores are another matter, and taken to be there already. */
async function addUp(here: TestCity): Promise<number> {
  const begun = performance.now();
  await followLedger(here.id, [figuresReader]);
  const built = await here.run((db) => db.select({ name: ledgerReaders.name }).from(ledgerReaders));
  if (built.length === 0) throw new Error("the figures could not be made");
  await here.run((db) => db.insert(ledgerReaders).values({ name: scores.name }));
  return (performance.now() - begun) / 1000;
}

async function vacuum(ownerUrl: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await owner`vacuum analyze`;
  await owner`checkpoint`;
  await owner.end();
}

async function inTurn(server: Server, cities: [TestCity, TestCity]): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  const tokens = [await session(cities[0]), await session(cities[1])] as const;
  for (let round = 0; round < rounds + 10; round++) {
    for (const place of [0, 1] as const) {
      const begun = performance.now();
      const headers = { cookie: `cityloop.session=${tokens[place]}` };
      const { status } = await requestAt(cities[place].host, "/admin/insight?range=year", { headers });
      if (status !== 200) throw new Error(`the dashboard of ${server.pid} answered ${status}`);
      // The first ones meet cold caches.
      if (round >= 10) times[place].push(performance.now() - begun);
    }
  }
  return [middle(times[0]), middle(times[1])];
}

async function session(here: TestCity): Promise<string> {
  return here.session(await here.superadmin());
}

function middle(times: number[]): number {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
