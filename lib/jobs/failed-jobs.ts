import { sql } from "drizzle-orm";
import { withPlatform } from "@/db/with-city";
import { jobs } from "./boss";

/** A job that was given up. What it was about and what the error said stay in the database. */
export type FailedJob = {
  id: string;
  queue: string;
  cityId: string | null;
  /** A short code such as ECONNREFUSED. */
  code: string;
  at: Date;
  tries: number;
};

const atMost = 50;

/** The last ones, newest first. */
export async function failedJobs(): Promise<FailedJob[]> {
  const rows = await withPlatform((db) =>
    db.execute<Omit<FailedJob, "at"> & { at: string }>(sql`
      select id, name as queue, data->>'cityId' as "cityId", retry_count + 1 as tries, completed_on::text as at,
        coalesce(output->>'code', output->>'name', '') as code
      from jobs.job where state = 'failed' order by completed_on desc limit ${atMost}`),
  );
  return [...rows].map((row) => ({ ...row, at: new Date(row.at), code: plainCode(row.code) }));
}

/** Lets a worker try it again. @returns the job's city, or undefined where there is no such failed job */
export async function tryAgain(id: string): Promise<{ queue: string; cityId: string | null } | undefined> {
  const job = await withPlatform(async (db) => {
    const [found] = await db.execute<{ queue: string; cityId: string | null }>(sql`
      select name as queue, data->>'cityId' as "cityId" from jobs.job where id = ${id} and state = 'failed'`);
    return found;
  });
  if (job) await (await jobs()).retry(job.queue, id);
  return job;
}

/** An error's name or code has no words in it; whatever else somebody put there is not shown. */
function plainCode(code: string): string {
  return /^[\w.-]{1,40}$/.test(code) ? code : "unknown";
}
