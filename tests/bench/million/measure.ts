import { extendEnv } from "@/lib/base/env";
import { freePort } from "@/lib/base/ports";
import { startServer } from "@/lib/cli/server";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { createTestCity } from "@/tests/support/city";
import { createTestDatabase, type TestDatabase, testDataDir } from "@/tests/support/test-database";
import { loadIdeas, type Planned } from "./load";
import { type Compared, comparePages, type Place } from "./pages";

/** Seconds: of loading, and of the dashboards' sums, which a worker makes of what was loaded. */
export type Million = { loadSeconds: number; sumsSeconds?: number; pages: Record<string, Compared> };

/**
 * A million ideas and ten million supports in a hundred cities, one of them with half of all, against a city of a
 * thousand alone: how long loading takes, and what pages of the large city take beside those of the small one.
 */
export async function measureMillion(environment: Record<string, string>): Promise<Million> {
  const [small, large] = [await createTestDatabase(), await createTestDatabase()];
  const alone = await fill(small, environment, [{ slug: "small", ideas: 1000, people: 400 }]);
  const others = Array.from({ length: 99 }, (_, index) => ({
    slug: `town${index}`,
    ideas: index < 50 ? 5051 : 5050,
    people: 500,
  }));
  const many = await fill(large, environment, [{ slug: "large", ideas: 500_000, people: 20_000 }, ...others]);
  const pages = await comparePages(alone.place, many.place);
  await Promise.all([alone.stop(), many.stop()]);
  await small.drop();
  await large.drop();
  return { loadSeconds: many.seconds, sumsSeconds: many.sumsSeconds, pages };
}

type Wanted = { slug: string; ideas: number; people: number };
type Filled = { seconds: number; sumsSeconds: number; place: Place; stop: () => Promise<void> };

async function fill(
  { ownerUrl, appUrl }: TestDatabase,
  environment: Record<string, string>,
  wanted: Wanted[],
): Promise<Filled> {
  const [port, healthPort] = [await freePort(), await freePort()];
  // A worker of its own would make everybody's scores while pages are measured.
  const own = {
    ...environment,
    WORKER: "0",
    DATABASE_URL: appUrl,
    PLATFORM_ORIGIN: `http://localhost:${port}`,
  };
  extendEnv({ ...own, PORT: String(port) });
  // The pool of the database before this one.
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  const planned: Planned[] = [];
  for (const { slug, ...size } of wanted) planned.push({ city: await createTestCity({ slug }), ...size });
  const seconds = await loadIdeas(ownerUrl, planned);
  const begun = performance.now();
  for (const { city } of planned) await followLedger(city.id, [figuresReader]);
  const sumsSeconds = (performance.now() - begun) / 1000;
  const logFile = `${testDataDir}/bench-${wanted[0]?.slug}.log`;
  const server = startServer({ mode: "start", host: "localhost", port, healthPort, env: own, logFile });
  await server.ready();
  const host = planned[0]?.city.host ?? "";
  return { seconds, sumsSeconds, place: { port, host }, stop: server.stop };
}
