import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}tests/support/nothing.ts` },
    ],
  },
  test: {
    maxWorkers: "100%",
    // The database driver as the product runs it: mended while it is read.
    execArgv: ["--import", `${root}lib/cli/register.ts`],
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.{ts,tsx}"],
          globalSetup: "tests/support/provide-database.ts",
          setupFiles: "tests/support/use-database.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
