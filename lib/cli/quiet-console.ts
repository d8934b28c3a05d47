import { log } from "@/lib/base/log";
import { toldError, withoutQuotes } from "@/lib/base/told-error";

/**
 * What libraries print becomes lines of our log, without what they quote: Next prints whole errors, and an
 * error may hold a query's parameters, an address, or what somebody typed.
 */
export function quietConsole(): void {
  const say =
    (level: "info" | "warn" | "error") =>
    (...said: unknown[]) => {
      const text = said.filter((one) => typeof one === "string").join(" ");
      const error = said.find((one) => one instanceof Error);
      const message = withoutQuotes(plain(text).split("\n")[0] ?? "");
      if (error) log[level]({ err: toldError(error), digest: digestOf(error) }, message || "error");
      else if (message) log[level](message);
    };
  console.error = say("error");
  console.warn = say("warn");
  console.log = console.info = say("info");
}

function digestOf(error: Error): string | undefined {
  return "digest" in error ? String(error.digest) : undefined;
}

/** Without the colours of a terminal. */
function plain(text: string): string {
  return text.replace(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g"), "").trim();
}
