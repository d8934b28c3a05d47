import { createServer, type Server } from "node:http";
import { sql } from "drizzle-orm";
import { withPlatform } from "@/db/with-city";

const patience = 2000;

/** Liveness and readiness on a port of their own, so that no city's host answers them. */
export function startHealth(port: number, host = "127.0.0.1"): Promise<Server> {
  const server = createServer(async (request, response) => {
    const status = await statusOf(request.url);
    response.writeHead(status, { "content-type": "text/plain", "cache-control": "no-store" });
    response.end(`${words[status]}\n`);
  });
  // It must not keep a server alive that has nothing else left to do.
  server.unref();
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

const words = { 200: "ok", 404: "nothing here", 503: "the database does not answer" };

async function statusOf(path: string | undefined): Promise<keyof typeof words> {
  if (path === "/live") return 200;
  if (path !== "/ready") return 404;
  return (await databaseAnswers()) ? 200 : 503;
}

async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(resolve, patience, false).unref();
  });
  const asked = withPlatform((db) => db.execute(sql`select 1`)).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}
