import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, globSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { explain } from "@/db/embedded/explain";
import { ClearError } from "@/lib/base/clear-error";
import { env } from "@/lib/base/env";
import { keptSecrets } from "@/lib/base/secrets";
import { nextProgram, withFollowing } from "@/lib/cli/server";

const sources = [
  "{app,lib,db,public}/**/*",
  "{middleware,instrumentation,instrumentation-client}.ts",
  "{next.config.js,postcss.config.mjs,tsconfig.json,package-lock.json}",
];
const beside = /^(lib\/cli|db\/seed|db\/embedded|db\/migrations)\/|\.md$/;

const folder = process.env.NEXT_DIST_DIR ?? ".next";
const idFile = join(folder, "cityloop-build-id");

/** Builds the production server unless the last build was of these very sources. */
export async function buildIfChanged(): Promise<void> {
  const { DATA_DIR } = env();
  const actionsKey = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? keptSecrets(DATA_DIR).actionsKey;
  const id = sourcesId(actionsKey);
  if (isBuilt() && readFileSync(idFile, "utf8") === id) return;
  rmSync(idFile, { force: true });
  await runBuild(join(DATA_DIR, "build.log"), actionsKey);
  writeFileSync(idFile, id);
}

export function isBuilt(): boolean {
  return existsSync(idFile) && existsSync(join(folder, "BUILD_ID"));
}

/** One number for everything that goes into a build; the action key is built in, too. */
function sourcesId(actionsKey: string): string {
  const files = sources.flatMap((pattern) => globSync(pattern, { withFileTypes: true }));
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const hash = createHash("sha256").update(actionsKey).update(process.version);
  for (const path of paths.map((file) => file.replace(`${process.cwd()}/`, "")).sort()) {
    if (!beside.test(path)) hash.update(`${path}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

async function runBuild(logFile: string, actionsKey: string): Promise<void> {
  const log = openSync(logFile, "w", 0o600);
  const surroundings = withFollowing({
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
  });
  const child = spawn(process.execPath, [nextProgram, "build"], {
    env: surroundings,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  if (code === 0) return;
  const said = readFileSync(logFile, "utf8");
  const told = explain(new Error(said), folder);
  throw told instanceof ClearError
    ? told
    : new ClearError(`The build failed:\n${said.trim().split("\n").slice(-40).join("\n")}`);
}
