import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createTestDatabase, testDataDir } from "./test-database";

declare module "vitest" {
  export interface ProvidedContext {
    environment: Record<string, string>;
  }
}

/** Once a run: a migrated database and a folder for files, named to every test by the environment. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(testDataDir, "files-"));
  project.provide("environment", {
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_URL: database.appUrl,
    DATABASE_MAINTENANCE_URL: database.maintenanceUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: "a secret for tests only, never for a server",
    PLATFORM_ORIGIN: "http://localhost:3000",
    DEMO: "1",
    LOG_LEVEL: "silent",
  });
  return async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
