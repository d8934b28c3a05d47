import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect as connectPlain } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connect, type TLSSocket } from "node:tls";

export const hasCaddy = spawnSync("caddy", ["version"], { stdio: "ignore" }).status === 0;

export type TlsFront = { port: number; log: () => string; stop: () => void };

/**
 * Caddy with the configuration that is shipped, but with a certificate authority of its own in place of one on the
 * internet. It asks the app at `askPort` which hosts are ours and hands requests to `frontPort`.
 */
export async function startTlsFront(ports: {
  https: number;
  http: number;
  askPort: number;
  frontPort: number;
}): Promise<TlsFront> {
  const folder = mkdtempSync(join(tmpdir(), "tls-front-"));
  const own = `local_certs
    skip_install_trust
    admin off
    http_port ${ports.http}
    https_port ${ports.https}
    log {
      output file ${join(folder, "log")}
    }
    storage file_system ${join(folder, "storage")}`;
  const shipped = readFileSync("deploy/caddy/Caddyfile", "utf8").replace(/^\{\n/m, `{\n${own}\n`);
  writeFileSync(join(folder, "Caddyfile"), shipped);
  const child = spawn("caddy", ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"], {
    stdio: "ignore",
    env: {
      ...process.env,
      HOME: folder,
      CITYLOOP_ASK: `http://127.0.0.1:${ports.askPort}/host`,
      CITYLOOP_FRONT: `127.0.0.1:${ports.frontPort}`,
    },
  });
  const log = () => readFileSync(join(folder, "log"), { encoding: "utf8", flag: "a+" });
  while (!(await isOpen(ports.https))) {
    if (child.exitCode !== null) throw new Error(`Caddy ended: ${log()}`);
    await sleep(50);
  }
  return {
    port: ports.https,
    log,
    stop: () => {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a browser that asks for this host gets to see: the certificate's names, and the page. */
export async function askSecurely(
  port: number,
  host: string,
  path: string,
): Promise<{ names: string; text: string }> {
  const socket = await new Promise<TLSSocket>((resolve, reject) => {
    const opened = connect({ port, host: "127.0.0.1", servername: host, rejectUnauthorized: false }, () =>
      resolve(opened),
    );
    opened.on("error", reject);
  });
  const names = socket.getPeerCertificate().subjectaltname ?? "";
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return { names, text: Buffer.concat(chunks).toString() };
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectPlain(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
