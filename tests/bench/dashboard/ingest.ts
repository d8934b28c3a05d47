import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { freePort } from "@/lib/base/ports";
import type { Server } from "@/lib/cli/server";
import { recordEvents } from "@/lib/events/record";
import { countCounted } from "@/lib/insight/counted/queries";
import { addDays } from "@/lib/insight/period";
import type { Person } from "@/lib/people/actor";
import { type Measured, measure, median } from "@/tests/bench/load";
import { ownProcesses, pin, start } from "@/tests/bench/processes";
import type { TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";

/** The board (requests a second) in peace and while events come in; how many did, and when the last was in the figures (s). */
export type Ingested = {
  board: Record<"quiet" | "busy", Measured>;
  ingestedPerSecond: number;
  seenAfterSeconds: number;
};

type Busy = { server: Server; port: number; here: TestCity; environment: Record<string, string> };

const [perBatch, perSecond] = [100, 1000];
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const rounds = 3;
/** Nobody looks for longer. */
const patience = 120_000;

/** The web process has a core of its own; the database, the worker and who sends all this share the other. */
export async function measureIngesting({ server, port, here, environment }: Busy): Promise<Ingested> {
  const worker = start([process.execPath, "--import", "./lib/cli/register.ts", "lib/cli/worker.ts"], {
    ...environment,
    WORKER_HEALTH_PORT: String(await freePort()),
  });
  if (cpus().length > 1) {
    for (const pid of [...ownProcesses("postgres"), worker.pid, process.pid]) pin(pid, 1);
    pin(server.pid, 0);
  }
  const board = { name: "board", port, path: "/ideas", host: here.host };
  const found: Record<"quiet" | "busy", Measured[]> = { quiet: [], busy: [] };
  await measure(board, 2 * seconds);
  let [sent, sending] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    found.quiet.push(await measure(board, seconds));
    const flow = ingest(here);
    await measure(board, 1);
    found.busy.push(await measure(board, seconds));
    const { count, ms } = await flow.stop();
    [sent, sending] = [sent + count, sending + ms];
  }
  const flow = ingest(here);
  await sleep(2000);
  const seenAfterSeconds = await seenAfter(here);
  await flow.stop();
  await worker.stop();
  return {
    board: { quiet: median(found.quiet), busy: median(found.busy) },
    ingestedPerSecond: (1000 * sent) / sending,
    seenAfterSeconds,
  };
}

/** Supports of somebody for something, a hundred at once in a transaction, ten times a second, until it is stopped. */
function ingest(here: TestCity): { stop: () => Promise<{ count: number; ms: number }> } {
  let [isOver, count] = [false, 0];
  const begun = performance.now();
  const done = (async () => {
    while (!isOver) {
      await sendBatch(here);
      count += perBatch;
      const due = begun + (1000 * count) / perSecond;
      await sleep(Math.max(0, due - performance.now()));
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await done;
      return { count, ms: performance.now() - begun };
    },
  };
}

async function sendBatch(here: TestCity): Promise<void> {
  await here.run(async (db) => {
    const given = await db.execute<{ idea: string; person: string }>(sql`
      with chosen as (select id, row_number() over () as n from ideas where id >= ${randomId} order by id limit ${perBatch}),
      others as (select id, row_number() over () as n from people where id >= ${randomId} order by id limit ${perBatch})
      insert into supports (idea_id, person_id) select i.id, p.id from chosen i join others p using (n)
      on conflict do nothing returning idea_id as idea, person_id as person`);
    const visitor = here.visitor();
    await recordEvents(
      { db, actor: visitor },
      given.map(({ idea, person }) => ({
        verb: "idea.supported",
        subject: { kind: "idea", id: idea },
        activityId: here.boardId,
        by: asActor(person),
      })),
    );
  });
}

/** Some id of those that a bulk load gave, from which on rows are taken: another one each time. */
const randomId = sql`('019900000000700080000000' || encode(int4send(floor(random() * 100000)::int), 'hex'))::uuid`;

function asActor(id: string): Person {
  const name = { firstName: "Pat", lastName: "Person", named: true };
  return { kind: "person", id, role: "citizen", locale: "en", reviewed: true, ...name };
}

/** From the moment at which an idea was posted until today's figures count it, while others keep coming. */
async function seenAfter(here: TestCity): Promise<number> {
  const [day = ""] = new Date().toISOString().split("T");
  const counted = () =>
    here.run((db) =>
      countCounted(db, { what: "contributions", kind: "idea", from: addDays(day, -1), to: addDays(day, 1) }),
    );
  const before = await counted();
  await postIdea(here);
  const begun = performance.now();
  while ((await counted()) === before) {
    if (performance.now() - begun > patience) throw new Error("the idea is not in the figures");
    await sleep(200);
  }
  return (performance.now() - begun) / 1000;
}
