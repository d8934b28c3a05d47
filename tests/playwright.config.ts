// Before any test is read: it lets plain Node resolve what the bundlers do.
import "@/lib/cli/register";
import { defineConfig } from "playwright/test";
import { findChromium } from "@/tests/support/e2e/chromium";

const artifacts = "./.artifacts/e2e";

export default defineConfig({
  testDir: "./e2e",
  outputDir: artifacts,
  globalSetup: "./support/e2e/serve.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 30_000,
    viewport: { width: 390, height: 844 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      args: [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
  projects: [
    { name: "with JavaScript", testMatch: "**/*.test.ts", testIgnore: "**/*.nojs.test.ts" },
    { name: "without JavaScript", testMatch: "**/*.nojs.test.ts", use: { javaScriptEnabled: false } },
  ],
});
