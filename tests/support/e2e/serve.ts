import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase } from "@/db/client";
import { plantOperator, plantPlatform } from "@/db/seed/platform";
import { extendEnv } from "@/lib/base/env";
import { freePort } from "@/lib/base/ports";
import { keptSecrets } from "@/lib/base/secrets";
import { buildIfChanged } from "@/lib/cli/build";
import { startServer } from "@/lib/cli/server";
import { createTestDatabase, testDataDir } from "@/tests/support/test-database";
import { catchMail } from "./mail-catcher";
import { personalLines, serverLog } from "./server-log";

/** The product as it is served, on a database, a mail server and ports that only this run uses. */
export default async function serve(): Promise<() => Promise<void>> {
  mkdirSync("tests/.artifacts", { recursive: true });
  await buildIfChanged();
  const [database, mail, port, healthPort, frontPort, dnsPort] = await Promise.all([
    createTestDatabase(),
    catchMail(),
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const providerPorts = await Promise.all([1, 2, 3, 4, 5, 6].map(freePort));
  const dataDir = mkdtempSync(join(testDataDir, "files-"));
  const environment = {
    DATABASE_URL: database.appUrl,
    AUTH_SECRET: "a secret for tests only, never for a server",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keptSecrets(".data").actionsKey,
    PLATFORM_ORIGIN: `http://localhost:${port}`,
    SMTP_URL: mail.smtpUrl,
    DATA_DIR: dataDir,
    OUTBOUND_ALLOW: providerPorts.map((one) => `127.0.0.1:${one}`).join(","),
    DEMO: "1",
    OPEN_SIGNUP: "1",
    // Nobody is there but in the tests that start something.
    FRONT_PURGE: `http://127.0.0.1:${frontPort}`,
    DNS_SERVERS: `127.0.0.1:${dnsPort}`,
    PUBLIC_ADDRESSES: "203.0.113.10,2001:db8::10",
    LOG_LEVEL: "trace",
  };
  rmSync(serverLog, { force: true });
  const server = startServer({
    mode: "start",
    // As systemd and containers have it (deploy).
    host: "127.0.0.1",
    port,
    healthPort,
    logFile: serverLog,
    env: environment,
  });
  // The tests run in processes of their own and found cities through the same database.
  extendEnv({
    ...environment,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_MAINTENANCE_URL: database.maintenanceUrl,
    PORT: String(port),
    HEALTH_PORT: String(healthPort),
    TEST_INBOX_URL: mail.inboxUrl,
    TEST_SERVER_PID: String(server.pid),
    TEST_PROVIDER_PORTS: providerPorts.join(","),
  });
  await plantPlatform();
  await plantOperator();
  await closeDatabase();
  await server.ready();
  return async () => {
    await server.stop();
    await Promise.all([mail.close(), database.drop()]);
    rmSync(dataDir, { recursive: true, force: true });
    // Whatever all the tests did and broke, nobody's address got into the log.
    const told = personalLines();
    if (told.length > 0) throw new Error(`the log has addresses of people:\n${told.slice(0, 5).join("\n")}`);
  };
}
