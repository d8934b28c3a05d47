import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ClearError } from "@/lib/base/clear-error";

const hex = () => randomBytes(32).toString("hex");
const base64 = () => randomBytes(32).toString("base64");

const schema = z.object({
  ownerPassword: z.string().default(hex),
  appPassword: z.string().default(hex),
  maintenancePassword: z.string().default(hex),
  authSecret: z.string().default(base64),
  /** Next wants 32 bytes in base64; kept, so that pages from before a restart still submit. */
  actionsKey: z.string().default(base64),
});

export type Secrets = z.output<typeof schema>;

/**
 * What an installation without an operator's configuration needs to keep to itself: made once, kept in
 * `<dataDir>/secrets.json`, readable by its owner only. Losing it signs everyone out and locks the database.
 */
export function keptSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  const kept = readKept(file);
  const secrets = parse(file, kept);
  if (Object.keys(secrets).some((name) => !(name in kept))) keep(dataDir, file, secrets);
  return secrets;
}

function readKept(file: string): object {
  try {
    return Object(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(file);
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

function parse(file: string, kept: object): Secrets {
  const result = schema.safeParse(kept);
  if (!result.success) throw damaged(file);
  return result.data;
}

function damaged(file: string): ClearError {
  return new ClearError(
    `${file} is damaged: put a backup of it in place, it holds the database's passwords.`,
  );
}

function keep(dataDir: string, file: string, secrets: Secrets): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
