import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withPlatform } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { jobs } from "@/lib/jobs/boss";
import { type QueueState, queueStates } from "@/lib/jobs/queue-states";
import { createTestCity } from "@/tests/support/city";

test("each queue says what waits, for how long, and what failed", async () => {
  const { id: cityId } = await createTestCity();
  const boss = await jobs();
  const before = await state();
  const [now, later, broken] = [newId(), newId(), newId()];
  await boss.send("remind", { cityId }, { id: now });
  await boss.send("remind", { cityId }, { id: later, startAfter: 3600 });
  await boss.send("remind", { cityId }, { id: broken });
  await age(now, 7200);
  const sent = await state();
  expect(sent.waiting - before.waiting).toBe(2);
  expect(sent.later - before.later).toBe(1);
  expect(sent.oldestSeconds).toBeGreaterThanOrEqual(7200);
  await become(broken, "active");
  expect((await state()).running - before.running).toBe(1);
  await become(broken, "failed");
  const ended = await state();
  expect(ended.running - before.running).toBe(0);
  expect(ended.failed - before.failed).toBe(1);
  await boss.deleteJob("remind", [now, later, broken]);
  expect(await state()).toMatchObject({ waiting: before.waiting, failed: before.failed });
});

async function state(): Promise<QueueState> {
  const found = (await queueStates()).find(({ name }) => name === "remind");
  if (!found) throw new Error("there is no such queue");
  return found;
}

async function age(id: string, seconds: number): Promise<void> {
  const then = sql`now() - make_interval(secs => ${seconds})`;
  await withPlatform((db) =>
    db.execute(sql`update jobs.job set created_on = ${then}, start_after = ${then} where id = ${id}`),
  );
}

async function become(id: string, to: "active" | "failed"): Promise<void> {
  await withPlatform((db) =>
    db.execute(sql`update jobs.job set state = ${to}::jobs.job_state where id = ${id}`),
  );
}
