import { createServer, type Server } from "node:http";
import { sql } from "drizzle-orm";
import { register } from "prom-client";
import { withPlatform } from "@/db/with-city";
import { mayHaveCertificate } from "./certificate-question";

const patience = 2000;

type Answer = { status: number; text: string; type?: string };

/**
 * What operators and their tools ask, on a port of its own so that no city's host answers it: `/healthz` (the
 * process lives), `/readyz` (it can serve), `/metrics` (Prometheus), `/host?domain=…` (may there be a certificate).
 */
export function startHealth(port: number, host: string): Promise<Server> {
  const server = createServer(async ({ url }, response) => {
    const { status, text, type = "text/plain" } = await answer(url).catch(() => failed);
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
    response.end(text);
  });
  // It must not keep a server alive that has nothing else left to do.
  server.unref();
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

const failed: Answer = { status: 500, text: "this could not be found out\n" };

async function answer(url: string | undefined): Promise<Answer> {
  const { pathname, searchParams } = new URL(url ?? "/", "http://localhost");
  if (pathname === "/healthz") return { status: 200, text: "ok\n" };
  if (pathname === "/readyz") {
    if (await databaseAnswers()) return { status: 200, text: "ok\n" };
    return { status: 503, text: "the database does not answer\n" };
  }
  if (pathname === "/metrics") {
    return { status: 200, text: await register.metrics(), type: register.contentType };
  }
  if (pathname === "/host") return mayHaveCertificate(searchParams.get("domain"));
  return { status: 404, text: "nothing here\n" };
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
