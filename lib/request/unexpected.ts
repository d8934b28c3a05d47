import { randomBytes } from "node:crypto";
import { log } from "@/lib/base/log";

/**
 * Logs an unknown error whole but for people's data (query parameters), and returns the reference that the
 * page shows. What a database driver puts into its message may hold parameters, so its cause is logged instead.
 */
export function logUnexpected(error: unknown): string {
  const reference = randomBytes(4).toString("hex");
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  log.error({ reference, err: withoutParameters(cause) }, "unexpected error");
  return reference;
}

function withoutParameters(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const message = "severity" in error ? "database error" : error.message.split("\n")[0];
  return { type: error.name, code, message, stack: error.stack?.split("\n").slice(1).join("\n") };
}
