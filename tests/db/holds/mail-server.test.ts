import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { and, isNull, sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { mails } from "@/db/schema/events";
import { extendEnv } from "@/lib/base/env";
import { startWorkers, stopWorkers } from "@/lib/jobs/worker";
import { queueMail } from "@/lib/mail/queue";
import { closeMail } from "@/lib/mail/send";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { sampleOf, whole } from "@/tests/support/hold";
import { createTestDatabase, type TestDatabase } from "@/tests/support/test-database";

/** Of its own: the workers would else send what other tests wrote. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await closeDatabase();
  extendEnv({ DATABASE_URL: database.appUrl });
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const tempers = sampleOf(["away", "busy", "hangs", "slow"], 2, "mail server");
const inTemper = (temper: string) => test.runIf(tempers.includes(temper));

let listening: Server | SMTPServer | undefined;
const sockets = new Set<Socket>();
afterEach(async () => {
  await stopWorkers();
  closeMail();
  extendEnv({ SMTP_URL: "", DEMO: "1" });
  for (const socket of sockets) socket.destroy();
  await new Promise<void>((resolve) => (listening ? listening.close(() => resolve()) : resolve()));
  listening = undefined;
});

type Temper = { beforeGreeting?: number; beforeAccepting?: number; refusesFirst?: boolean };

/** A mail server in a temper; what it took is kept by the message's id. */
async function mailServer(port: number, { beforeGreeting = 0, beforeAccepting = 0, refusesFirst }: Temper) {
  const taken: string[] = [];
  const met = new Set<string>();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onConnect: (_session, done) => setTimeout(done, beforeGreeting),
    onRcptTo: ({ address }, _session, done) => {
      const refused = refusesFirst && !met.has(address);
      met.add(address);
      done(refused ? Object.assign(new Error("busy"), { responseCode: 451 }) : undefined);
    },
    onData(stream, _session, done) {
      let raw = "";
      stream.on("data", (chunk: Buffer) => {
        raw += chunk;
      });
      stream.on("end", () => {
        taken.push(/^message-id: (.*)$/im.exec(raw)?.[1] ?? "");
        setTimeout(done, beforeAccepting);
      });
    },
  });
  smtp.on("error", () => {});
  listening = smtp;
  await new Promise<void>((resolve) => smtp.listen(port, "127.0.0.1", resolve));
  return taken;
}

/** A port at which nobody answers. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Takes calls and never says a word. */
async function hangAt(port: number): Promise<void> {
  const server = createServer((socket) => sockets.add(socket)).listen(port, "127.0.0.1");
  listening = server;
  await once(server, "listening");
}

async function close(): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise<void>((resolve) => (listening ? listening.close(() => resolve()) : resolve()));
}

async function write(here: TestCity, count: number): Promise<void> {
  const reader = await here.person();
  await here.run(async (db) => {
    for (let nth = 0; nth < count; nth++) {
      const recipient = `reader-${nth}@example.org`;
      const mail = {
        personId: reader.id,
        recipient,
        kind: "answer",
        subject: `News ${nth}`,
        text: "It is built.",
        html: "",
      } as const;
      await queueMail(db, here.id, mail);
    }
  });
}

async function outcome(here: TestCity) {
  const open = and(isNull(mails.sentAt), isNull(mails.failedAt));
  return here.run(async (db) => ({
    waiting: await db.$count(mails, open),
    failed: await db.$count(mails, sql`${mails.failedAt} is not null`),
  }));
}

async function untilSent(here: TestCity, ms: number): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(200))
    if ((await outcome(here)).waiting === 0) return;
  throw new Error(`still waiting: ${JSON.stringify(await outcome(here))}`);
}

/** The pages are in the same process: they must not wait because mail does. */
async function pagesGoOn(here: TestCity): Promise<void> {
  const began = Date.now();
  await here.run((db) => db.execute(sql`select 1`));
  expect(Date.now() - began).toBeLessThan(5_000);
}

inTemper("away")(
  "a mail server that is away is asked again, and each mail goes out once",
  {
    timeout: 180_000,
  },
  async () => {
    const here = await createTestCity();
    const port = await deadPort();
    extendEnv({ SMTP_URL: `smtp://127.0.0.1:${port}`, DEMO: "0" });
    await write(here, 8);
    await startWorkers();
    await sleep(3_000);
    await pagesGoOn(here);
    expect((await outcome(here)).waiting).toBe(8);
    const taken = await mailServer(port, {});
    await untilSent(here, 120_000);
    expect(new Set(taken).size).toBe(8);
    expect(taken).toHaveLength(8);
    expect((await outcome(here)).failed).toBe(0);
  },
);

inTemper("busy")(
  "one that is too busy at first is sent it again later, and each mail goes out once",
  {
    timeout: 180_000,
  },
  async () => {
    const here = await createTestCity();
    const port = await deadPort();
    const taken = await mailServer(port, { refusesFirst: true });
    extendEnv({ SMTP_URL: `smtp://127.0.0.1:${port}`, DEMO: "0" });
    await write(here, 8);
    await startWorkers();
    await untilSent(here, 150_000);
    expect(new Set(taken).size).toBe(8);
    expect(taken).toHaveLength(8);
  },
);

inTemper("hangs")(
  "one that hangs holds up no page, and each mail goes out once after it woke",
  {
    timeout: 240_000,
  },
  async () => {
    const here = await createTestCity();
    const port = await deadPort();
    await hangAt(port);
    extendEnv({ SMTP_URL: `smtp://127.0.0.1:${port}`, DEMO: "0" });
    await write(here, 8);
    await startWorkers();
    await sleep(3_000);
    await Promise.all(Array.from({ length: 20 }, () => pagesGoOn(here)));
    await close();
    const taken = await mailServer(port, {});
    await untilSent(here, 200_000);
    expect(new Set(taken).size).toBe(8);
    expect(taken).toHaveLength(8);
  },
);

inTemper("slow")(
  "one that thinks long about each mail is not sent it twice",
  { timeout: 500_000 },
  async () => {
    const here = await createTestCity();
    const port = await deadPort();
    const taken = await mailServer(port, { beforeGreeting: 500, beforeAccepting: whole ? 40_000 : 3_000 });
    extendEnv({ SMTP_URL: `smtp://127.0.0.1:${port}`, DEMO: "0" });
    // In all longer than the queue leaves a job to a worker: others are given what is still being sent.
    const count = whole ? 16 : 5;
    await write(here, count);
    await startWorkers();
    await sleep(2_000);
    await pagesGoOn(here);
    await untilSent(here, 400_000);
    await sleep(whole ? 10_000 : 0);
    expect(new Set(taken).size).toBe(count);
    expect(taken).toHaveLength(count);
    expect((await outcome(here)).failed).toBe(0);
  },
);
