import { sql } from "drizzle-orm";
import { withPlatform } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { jobs } from "@/lib/jobs/boss";

/** A job that no worker could do. */
export async function giveUpJob(cityId: string, code = "ECONNREFUSED"): Promise<string> {
  const id = newId();
  const boss = await jobs();
  await boss.send("sweep", { cityId }, { id, startAfter: 3600, retryLimit: 0 });
  await withPlatform((db) =>
    db.execute(sql`update jobs.job set state = 'failed', completed_on = now(), start_after = now(),
      output = ${JSON.stringify({ code, message: "a text that nobody should see" })}::jsonb where id = ${id}`),
  );
  return id;
}
