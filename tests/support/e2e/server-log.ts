import { readFileSync } from "node:fs";
import { join } from "node:path";

export const serverLog = join("tests", ".artifacts", "server.log");

/** Everything that the server under test has written, on both its outputs. */
export function readServerLog(): string {
  return readFileSync(serverLog, "utf8");
}

/** Lines of it that hold what belongs to people: mail addresses of theirs stand for everything of that kind. */
export function personalLines(): string[] {
  return readServerLog()
    .split("\n")
    .filter((line) => /[\w.+-]+@[\w-]+\.(example|org)/.test(line));
}
