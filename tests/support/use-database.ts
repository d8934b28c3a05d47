import { afterAll, inject } from "vitest";
import { extendEnv } from "@/lib/base/env";

extendEnv(inject("environment"));

afterAll(async () => {
  const { stopJobs } = await import("@/lib/jobs/boss");
  const { closeDatabase } = await import("@/db/client");
  await stopJobs();
  await closeDatabase();
});
