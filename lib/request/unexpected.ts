import { randomBytes } from "node:crypto";
import { log } from "@/lib/base/log";
import { toldError } from "@/lib/base/told-error";
import { answerFailed } from "./paused";

/** Logs an unknown error without people's data, and returns the reference that the page shows. */
export function logUnexpected(error: unknown): string {
  const reference = newReference();
  log.error({ reference, err: toldError(error) }, "unexpected error");
  return reference;
}

/**
 * Logs what made a page or handler fail, under the number that its reader is shown: Next's own of a page, which
 * its script knows too.
 */
export function logFailedPage(error: unknown, { routePath }: { routePath: string }): void {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  const reference = digest || newReference();
  log.error({ reference, route: routePath, err: toldError(error) }, "page failed");
  answerFailed(reference);
}

function newReference(): string {
  return randomBytes(4).toString("hex");
}
