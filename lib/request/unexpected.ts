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
 * Logs, once, what made a page or handler fail, under the number that its reader is shown: Next's own where it gave
 * one, since its script in the browser knows that one too.
 */
export function logFailure(error: unknown, about: { route?: string; said?: string } = {}): void {
  const { route, said = "page failed" } = about;
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  const reference = digest || known(error) || newReference();
  const unreadable = answerFailed(reference, isOfReading(error));
  if (known(error) === reference) return;
  if (error instanceof Error) told.set(error, reference);
  const line = { reference, route, err: toldError(error) };
  if (unreadable) log.warn(line, "request could not be read");
  else log.error(line, said);
}

/** Thrown by the framework's readers of bodies and calls themselves, and not by anything of ours below them. */
function isOfReading(error: unknown): boolean {
  const [, first = "", second = ""] =
    error instanceof Error ? (/^\s+at (.*)(?:\n\s+at (.*))?/m.exec(error.stack ?? "") ?? []) : [];
  const place = first.includes("<anonymous>") ? second : first;
  return /next\/dist\/compiled|node:internal\/deps\/undici|\[root-of-the-server\]/.test(place);
}

/** By which number an error was logged. Next bundles its own copy of this file; both must know the same ones. */
const key = Symbol.for("cityloop.told");
const shared = globalThis as { [key]?: WeakMap<Error, string> };
shared[key] ??= new WeakMap();
const told = shared[key];

function known(error: unknown): string | undefined {
  return error instanceof Error ? told.get(error) : undefined;
}

function newReference(): string {
  return randomBytes(4).toString("hex");
}
