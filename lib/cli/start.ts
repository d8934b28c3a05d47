import { ClearError } from "@/lib/base/clear-error";
import { env, required } from "@/lib/base/env";
import { requirePort } from "@/lib/base/ports";
import { isBuilt } from "@/lib/cli/build";
import { keepServing } from "@/lib/cli/keep-serving";
import { migrateGiven } from "@/lib/cli/migrating";
import { runCommand } from "@/lib/cli/run-command";
import { startServer } from "@/lib/cli/server";
import { withCleanUp } from "@/lib/cli/until-stopped";

/**
 * `npm start` for operators: serves what `npm run build` made, on the database the environment names.
 * It never seeds, and migrates only when asked to (`npm start -- --migrate`). A server that ends by itself is
 * started again.
 */
await runCommand(() =>
  withCleanUp(async (later) => {
    const { PORT, HEALTH_PORT, LISTEN_ADDRESS } = env();
    const DATABASE_URL = required("DATABASE_URL");
    const AUTH_SECRET = required("AUTH_SECRET");
    if (!process.env.PLATFORM_ORIGIN) {
      throw new ClearError(
        "PLATFORM_ORIGIN is not set: it is where the platform answers, such as https://cityloop.example.",
      );
    }
    if (!isBuilt()) throw new ClearError("There is no build yet: run `npm run build` first.");
    await requirePort(PORT, "PORT");
    await requirePort(HEALTH_PORT, "HEALTH_PORT");
    if (process.argv.includes("--migrate")) await migrateGiven();
    const host = LISTEN_ADDRESS ?? "0.0.0.0";
    const secrets = { DATABASE_URL, AUTH_SECRET, LISTEN_ADDRESS: host };
    const serving = { mode: "start", host, port: PORT, healthPort: HEALTH_PORT, env: secrets } as const;
    const server = keepServing((more) => startServer({ ...serving, ...more }), { spare: true });
    later(server.stop);
    await server.ready;
    await new Promise(() => {});
  }),
);
process.exit();
