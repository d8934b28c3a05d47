import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { ClearError } from "@/lib/base/clear-error";

/**
 * Runs a command of the terminal: what a person can mend is told in one sentence, anything else by its
 * message, with the whole of it in a file for whoever looks into it.
 */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    if (existsSync(".env")) process.loadEnvFile(".env");
    await run();
  } catch (error) {
    console.error(`\n${error instanceof ClearError ? error.message : unexpected(error)}`);
    process.exitCode = 1;
  }
}

function unexpected(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const file = join(process.env.DATA_DIR || ".data", "errors.log");
  try {
    const whole =
      error instanceof Error ? `${error.stack}\n${error.cause ? String(error.cause) : ""}` : message;
    appendFileSync(file, `${new Date().toISOString()} ${whole}\n\n`, { mode: 0o600 });
    return `${message}\n(Details are in ${file}.)`;
  } catch {
    return message;
  }
}
