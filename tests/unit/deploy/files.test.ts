import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { validate } from "dockerfile-utils";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { freePort } from "@/lib/base/ports";
import { startFrontCache } from "@/tests/support/front-cache";

/** Each file that is shipped, by the tool that will read it, where that tool is installed. */
const folder = mkdtempSync(join(tmpdir(), "deploy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function has(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

function run(program: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, said: stdout + stderr };
}

it.skipIf(!has("systemd-analyze", "--version"))("systemd takes every unit", () => {
  const units = globSync("deploy/systemd/*.{service,timer}").map((file) => {
    const name = basename(file).replace("@.", "@3000.");
    // Here is no /opt/cityloop; what is started has to be there.
    writeFileSync(join(folder, name), readFileSync(file, "utf8").replaceAll("/opt/cityloop", process.cwd()));
    return join(folder, name);
  });
  expect(units).toHaveLength(4);
  expect(run("systemd-analyze", ["verify", "--man=no", ...units])).toEqual({ status: 0, said: "" });
});

it.skipIf(!has("systemd-analyze", "--version"))("no unit may do more on its machine than it must", () => {
  for (const file of globSync("deploy/systemd/*.service")) {
    const name = join(folder, basename(file).replace("@.", "@3000."));
    cpSync(file, name);
    const { status, said } = run("systemd-analyze", ["security", "--offline=true", "--threshold=25", name]);
    expect(status, `${file}\n${said}`).toBe(0);
  }
});

it.skipIf(!has("nginx", "-v"))("nginx takes its configuration", () => {
  mkdirSync(join(folder, "cache"));
  const shipped = readFileSync("deploy/nginx/cityloop.conf", "utf8").replace(
    "/var/cache/nginx/cityloop",
    join(folder, "cache"),
  );
  const config = join(folder, "nginx.conf");
  writeFileSync(config, `pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${shipped} }`);
  const { status, said } = run("nginx", ["-t", "-p", folder, "-c", config]);
  expect(status, said).toBe(0);
  expect(said).not.toContain("[warn]");
});

it.skipIf(!has("nginx", "-v"))("nginx writes down nobody who visits", async () => {
  const front = await startFrontCache(await freePort(), await freePort());
  onTestFinished(front.stop);
  const visit = () => fetch(`http://127.0.0.1:${front.port}/sign-in/a-token`);
  // The second is answered once the first is written down.
  expect([(await visit()).status, (await visit()).status]).toEqual([502, 502]);
  expect(front.visits()).toBe("");
});

it.skipIf(!has("caddy", "version"))("Caddy takes its configuration, and would write it the same", () => {
  const file = "deploy/caddy/Caddyfile";
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const { status, said } = run("caddy", ["validate", "--config", file, "--adapter", "caddyfile"], home);
  expect(status, said).toBe(0);
  expect(run("caddy", ["fmt", file]).said).toBe(readFileSync(file, "utf8"));
});

const compose = [["docker-compose"], ["docker", "compose"], ["podman-compose"]].find(
  ([program = "", ...rest]) => has(program, ...rest, "version"),
);

it.skipIf(!compose)("Compose takes its file", () => {
  const [program = "", ...args] = compose ?? [];
  const there = join(folder, "deploy");
  cpSync("deploy", there, { recursive: true });
  cpSync(join(there, "container/env.example"), join(there, "container/env"));
  const file = join(there, "container/compose.yaml");
  const everything = program === "podman-compose" ? [] : ["--profile", "backup"];
  const given = { OWNER_PASSWORD: "x", ACME_EMAIL: "it@city.example" };
  const { status, said } = run(program, [...args, "-f", file, ...everything, "config"], given);
  expect(status, said).toBe(0);
  for (const service of ["db", "tls", "front", "migrate", "app", "worker", "backup"]) {
    expect(said).toContain(`\n  ${service}:\n`);
  }
});

it("the Containerfile has no mistake that a linter finds", () => {
  const file = readFileSync("deploy/container/Containerfile", "utf8");
  expect(validate(file).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
});

it("what the Containerfile copies is there, and let in by the ignore file", () => {
  const copied = [
    ...readFileSync("deploy/container/Containerfile", "utf8").matchAll(/^COPY (?!--from)(.+) \S+$/gm),
  ]
    .flatMap(([, names = ""]) => names.split(" "))
    .filter((name) => name !== ".");
  const allowed = readFileSync("deploy/container/Containerfile.dockerignore", "utf8").split("\n");
  for (const name of copied) {
    expect(globSync(name), name).toHaveLength(1);
    expect(allowed).toContain(`!${name}`);
  }
});
