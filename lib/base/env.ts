import { z } from "zod";
import { ClearError } from "@/lib/base/clear-error";

const flag = (otherwise: "0" | "1") =>
  z
    .enum(["1", "true", "yes", "0", "false", "no", ""], "must be 1 or 0")
    .default(otherwise)
    .transform((value) => ["1", "true", "yes"].includes(value));

const list = z
  .string()
  .default("")
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));

const port = z.coerce
  .number("must be a number")
  .int()
  .min(1, "must be 1–65535")
  .max(65535, "must be 1–65535");

const address = (schemes: RegExp, example: string) =>
  z.url({ protocol: schemes, hostname: /./, error: `must be an address such as ${example}` });

const postgresUrl = address(/^postgres(ql)?$/, "postgres://user:password@host:5432/database");

const schema = z.object({
  /** Migrates and creates the two other roles; never used by the web process. */
  DATABASE_OWNER_URL: postgresUrl.optional(),
  /** The app's role: neither owner nor superuser, held by row-level security. */
  DATABASE_URL: postgresUrl.optional(),
  /** May bypass row-level security: bulk loads, backfills, backups. Never in the web process. */
  DATABASE_MAINTENANCE_URL: postgresUrl.optional(),
  PORT: port.default(3000),
  /** The address to listen at: 0.0.0.0 for everyone, localhost for this machine (the demo's default). */
  LISTEN_ADDRESS: z.string().min(1).optional(),
  /** Health, metrics and the certificate question answer here, away from any city's host. Default: PORT + 1. */
  HEALTH_PORT: port.optional(),
  /** The same of a worker that is a process of its own. Default: PORT + 2. */
  WORKER_HEALTH_PORT: port.optional(),
  /** Where HEALTH_PORT is listened at: only this machine, unless a network of your own asks. */
  HEALTH_ADDRESS: z.string().min(1).default("127.0.0.1"),
  /** Jobs (mail, reminders, clearing up) run in the web process; 0 where `npm run worker` runs them. */
  WORKER: flag("1"),
  /** The front caches (http://host:port) that are told at once when something is taken off the page. */
  FRONT_PURGE: list.pipe(z.array(address(/^http$/, "http://127.0.0.1:8080"))),
  /** Addresses that a city's own domain must lead to; by default what PLATFORM_ORIGIN's name resolves to. */
  PUBLIC_ADDRESSES: list,
  /** Name servers (IP, IP:port) that cities' domains are looked up at; by default the machine's own. */
  DNS_SERVERS: list,
  /** The apex: scheme, domain and port under which cities are subdomains. */
  PLATFORM_ORIGIN: address(/^https?$/, "https://cityloop.example").optional(),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters (openssl rand -base64 33)").optional(),
  SMTP_URL: address(/^smtps?$/, "smtp://user:password@host:587").optional(),
  MAIL_FROM: z.string().includes("@", "must be an e-mail address").optional(),
  /** Addresses (IP or CIDR) of proxies whose X-Forwarded-* headers are believed. */
  TRUSTED_PROXIES: list,
  /** What the app may call although it is private or on this machine (an own identity provider): host:port each. */
  OUTBOUND_ALLOW: list.refine(
    (entries) => entries.every((entry) => /^(\[[\da-f:.]+\]|[^\s:/@]+):\d{1,5}$/.test(entry)),
    "must name each host with its port, such as id.intern.example:443",
  ),
  /** Everything this installation keeps on disk; uploaded files are in its folder `files`. */
  DATA_DIR: z.string().min(1).default(".data"),
  /** Shows the mailbox page instead of sending mail: for the demo and the tests. */
  DEMO: flag("0"),
  /** New cities go live without the operator's approval. */
  OPEN_SIGNUP: flag("0"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

const complete = schema.transform((given) => {
  const origin = new URL(given.PLATFORM_ORIGIN ?? `http://localhost:${given.PORT}`);
  return {
    ...given,
    HEALTH_PORT: given.HEALTH_PORT ?? given.PORT + 1,
    WORKER_HEALTH_PORT: given.WORKER_HEALTH_PORT ?? given.PORT + 2,
    PLATFORM_ORIGIN: origin.origin,
    MAIL_FROM: given.MAIL_FROM ?? `Cityloop <no-reply@${origin.hostname}>`,
  };
});

export type Env = z.output<typeof complete>;

let parsed: Env | undefined;

/** The environment, checked once. Read lazily, so that `next build` needs none of it. */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

/** For a command that starts a database of its own: names it to everything that runs after. */
export function extendEnv(values: Record<string, string>): void {
  Object.assign(process.env, values);
  parsed = undefined;
}

/** A value the caller cannot do without. */
export function required<Name extends keyof Env>(name: Name): NonNullable<Env[Name]> {
  const value = env()[name];
  if (value === undefined || value === null)
    throw new ClearError(`${name} is not set; see the README's table.`);
  return value;
}

/** @throws ClearError naming each wrong variable and what it must be; never prints the value (it may be a secret). */
export function readEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = complete.safeParse(set);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${sentence(issue.message)}`);
  throw new ClearError(`The environment is not right: ${faults.join("; ")}.`);
}

function sentence(message: string): string {
  return message.replace(/^Invalid (option|input): /, "is wrong: ");
}
