import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mails } from "@/db/schema/events";
import { extendEnv } from "@/lib/base/env";
import { freePort } from "@/lib/base/ports";
import { queueMail } from "@/lib/mail/queue";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { createTestDatabase, type TestDatabase } from "@/tests/support/test-database";

/** A machine that does other things, too, may take its time; what counts is the outcome. */
const busy = { timeout: 180_000 };

/** A database of its own: this worker takes every job it finds. */
let database: TestDatabase;
const taken: string[] = [];
/** Takes each mail, but only after a while. */
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    taken.push(session.envelope.rcptTo[0]?.address ?? "");
    stream.resume().on("end", () => setTimeout(done, 1500));
  },
});

beforeAll(async () => {
  database = await createTestDatabase();
  extendEnv({ DATABASE_URL: database.appUrl });
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", () => resolve()));
});
afterAll(async () => {
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await database.drop();
});

test(
  "jobs run in a process of their own, which ends those it has when it is asked to stop",
  busy,
  async () => {
    const city = await createTestCity();
    const { child, port } = await startWorker();
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    await send(city, "first@example.org");
    await expect.poll(() => taken, { timeout: 20_000 }).toEqual(["first@example.org"]);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('cityloop_jobs_running{queue="mail"} 1');
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
    expect(await sentTo(city)).toEqual(["first@example.org"]);
    await send(city, "second@example.org");
    await sleep(1500);
    expect(taken).toHaveLength(1);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    const next = await startWorker();
    await expect.poll(() => sentTo(city), { timeout: 20_000 }).toContain("second@example.org");
    next.child.kill("SIGTERM");
    await once(next.child, "exit");
    expect(taken).toHaveLength(2);
  },
);

async function send({ run, id }: TestCity, recipient: string): Promise<void> {
  const mail = { personId: null, kind: "signIn", subject: "s", text: "t", html: "h" } as const;
  await run((db) => queueMail(db, id, { ...mail, recipient }));
}

async function sentTo({ run }: TestCity): Promise<string[]> {
  const rows = await run((db) => db.select({ to: mails.recipient, at: mails.sentAt }).from(mails));
  return rows.filter(({ at }) => at !== null).map(({ to }) => to);
}

async function startWorker(): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const smtpPort = (smtp.server.address() as AddressInfo).port;
  const child = spawn(process.execPath, ["--import", "./lib/cli/register.ts", "lib/cli/worker.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      WORKER_HEALTH_PORT: String(port),
      LOG_LEVEL: "silent",
      npm_lifecycle_event: "",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok ?? false;
  await expect.poll(ready, { timeout: 60_000 }).toBe(true);
  return { child, port };
}
