import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { ClearError } from "@/lib/base/clear-error";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @throws ClearError that says in one line how to get one */
export function findChromium(): string {
  const candidates = [process.env.CHROMIUM_PATH, ...usual, chromium.executablePath()];
  const found = candidates.find((path) => path && existsSync(path));
  if (found) return found;
  throw new ClearError(
    "The browser tests need Chromium: apt-get install chromium (Debian), or npx playwright install chromium, or CHROMIUM_PATH=….",
  );
}
