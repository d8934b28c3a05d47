import { log } from "@/lib/base/log";
import { withoutQuotes } from "@/lib/base/told-error";
import { logFailure } from "@/lib/request/unexpected";

/**
 * What libraries print becomes lines of our log, without what they quote: Next prints whole errors, and an
 * error may hold a query's parameters, an address, or what somebody typed.
 */
export function quietConsole(): void {
  console.error = saying("error");
  console.warn = saying("warn");
  console.log = console.info = saying("info");
}

const saying =
  (level: "info" | "warn" | "error") =>
  (...said: unknown[]): void => {
    const text = said.filter((one) => typeof one === "string").join(" ");
    const error = said.find((one) => one instanceof Error);
    const message = withoutQuotes(plain(text).split("\n")[0] ?? "");
    if (error) logFailure(error, { said: message.replace(/^\W*/, "") || undefined });
    else if (message) log[level](message);
  };

/** Without the colours of a terminal. */
function plain(text: string): string {
  return text.replace(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g"), "").trim();
}
