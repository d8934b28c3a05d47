import { rmSync } from "node:fs";
import { migrateDatabase } from "@/db/migrate";
import { env, extendEnv, required } from "@/lib/base/env";
import { freePort, isFree, requirePort } from "@/lib/base/ports";
import { keptSecrets } from "@/lib/base/secrets";
import { buildIfChanged } from "@/lib/cli/build";
import { openDatabase } from "@/lib/cli/database";
import { printGuide, seedOnce } from "@/lib/cli/demo-cities";
import { keepServing } from "@/lib/cli/keep-serving";
import { step } from "@/lib/cli/progress";
import { runCommand } from "@/lib/cli/run-command";
import { startServer } from "@/lib/cli/server";
import { withCleanUp } from "@/lib/cli/until-stopped";

const development = process.argv.includes("--dev");

/** `npm run demo` (production build) and `npm run dev` (`--dev`): everything on this machine, in one command. */
await runCommand(() =>
  withCleanUp(async (later) => {
    const { PORT, DATA_DIR, AUTH_SECRET } = env();
    await requirePort(PORT, "PORT");
    const healthPort = await healthPortOf(env().HEALTH_PORT);
    const opening = step("Starting the database", openDatabase);
    later(() => opening.then((opened) => opened.close()).then(() => sayGoodbye(DATA_DIR)));
    const database = await opening;
    extendEnv({ DATABASE_URL: database.appUrl, DATABASE_MAINTENANCE_URL: database.maintenanceUrl });
    // What the demo's people were promised is kept by it, so it is the one that serves them, too.
    extendEnv({ AUTH_SECRET: AUTH_SECRET ?? keptSecrets(DATA_DIR).authSecret });
    await step("Preparing the tables", (log) => migrateDatabase({ ...database, log }));
    await seedOnce(database);
    if (!development) await step("Building the pages", () => buildIfChanged());
    await step("Starting the server", async () => {
      const mode = development ? "dev" : "start";
      const serving = { mode, healthPort, ...serverOf(database.appUrl) } as const;
      const server = keepServing(() => startServer(serving));
      later(server.stop);
      await server.ready;
    });
    await printGuide(database);
    await new Promise(() => {});
  }),
);
process.exit();

/** Beside PORT by default; another free one if somebody sits there, since only the demo itself asks it. */
async function healthPortOf(wanted: number): Promise<number> {
  if (process.env.HEALTH_PORT) await requirePort(wanted, "HEALTH_PORT");
  return (await isFree(wanted)) ? wanted : freePort();
}

function serverOf(appUrl: string) {
  const given = env();
  const { actionsKey } = keptSecrets(given.DATA_DIR);
  const logFile = `${given.DATA_DIR}/server.log`;
  rmSync(logFile, { force: true });
  return {
    host: given.LISTEN_ADDRESS ?? "localhost",
    port: given.PORT,
    logFile: development ? undefined : logFile,
    env: {
      DATABASE_URL: appUrl,
      AUTH_SECRET: required("AUTH_SECRET"),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      PLATFORM_ORIGIN: given.PLATFORM_ORIGIN,
      DEMO: "1",
      OPEN_SIGNUP: process.env.OPEN_SIGNUP ?? "1",
    },
  };
}

function sayGoodbye(dataDir: string): void {
  console.log(`Stopped. Everything is kept in ${dataDir}; start again with the same command.`);
}
