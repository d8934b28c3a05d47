import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/base/ports";

export const hasNginx = spawnSync("nginx", ["-v"], { stdio: "ignore" }).status === 0;

export type FrontCache = {
  port: number;
  pid: number;
  /** What it wrote down of who visited. */
  visits: () => string;
  stop: () => void;
};

/**
 * nginx with the configuration that is shipped, before the app at `appPort`. Around it is what Debian's has around it: a
 * log of all visits.
 * @param spare port of a second process, which is asked where the first does not answer
 * @param forgetful false: it keeps pages for an hour, so that what goes away does not do so by itself
 */
export async function startFrontCache(
  port: number,
  appPort: number,
  { forgetful = true, spare = 0 } = {},
): Promise<FrontCache> {
  const sharesPort = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "front-cache-"));
  mkdirSync(join(folder, "cache"));
  const shipped = readFileSync("deploy/nginx/cityloop.conf", "utf8")
    .replace("127.0.0.1:3000", `127.0.0.1:${appPort}`)
    .replace("127.0.0.1:3010", `127.0.0.1:${spare || (await freePort())}`)
    .replaceAll("127.0.0.1:3099", `127.0.0.1:${sharesPort}`)
    .replace("listen 127.0.0.1:8080 default_server", `listen 127.0.0.1:${port} default_server`)
    .replace("/var/cache/nginx/cityloop", join(folder, "cache"))
    .replace("inactive=5s", forgetful ? "inactive=5s" : "inactive=1h")
    .replace(
      "proxy_ignore_headers Cache-Control",
      forgetful ? "$&" : "proxy_cache_valid 1h; proxy_ignore_headers X-Accel-Expires Cache-Control",
    );
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${join(folder, "pid")}; error_log ${join(folder, "error.log")};
    events { worker_connections 1024; }
    http { access_log ${join(folder, "access.log")}; ${paths.join(" ")} ${shipped} }`,
  );
  const config = ["-p", folder, "-c", join(folder, "nginx.conf")];
  // Run by root, its worker is somebody else, who has to reach the folder.
  const asMe = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
  const child = spawn("nginx", [...config, ...asMe], { stdio: "inherit" });
  while (!(await isOpen(port))) {
    if (child.exitCode !== null)
      throw new Error(`nginx ended: ${readFileSync(join(folder, "error.log"), "utf8")}`);
    await sleep(50);
  }
  return {
    port,
    pid: child.pid ?? 0,
    visits: () => readFileSync(join(folder, "access.log"), "utf8"),
    stop: () => {
      child.kill("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
