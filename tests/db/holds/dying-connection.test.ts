import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { withCity } from "@/db/with-city";
import { createTestCity } from "@/tests/support/city";
import { sampleOf } from "@/tests/support/hold";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends the server's side of a connection, as a crash of the server does. */
async function cut(pid: number): Promise<void> {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
  try {
    await owner`select pg_terminate_backend(${pid}, 5000)`;
  } finally {
    await owner.end({ timeout: 5 });
  }
}

const moments = ["between two statements", "during a statement", "just before a rule is broken"] as const;

for (const moment of sampleOf(moments, 3, "dying connections")) {
  test(`a connection that dies ${moment} ends its transaction with an error, soon, and the pool recovers`, async () => {
    const { id } = await createTestCity();
    const uncaught: unknown[] = [];
    const note = (error: unknown) => uncaught.push(error);
    process.on("uncaughtException", note);
    try {
      const dying = withCity(id, async (db) => {
        const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
        const slow = moment === "during a statement" ? db.execute(sql`select pg_sleep(10)`) : undefined;
        slow?.catch(() => {});
        await cut(row?.pid ?? 0);
        if (moment === "just before a rule is broken") throw new Error("a broken rule");
        await slow;
        await pause(20);
        return db.execute(sql`select 1`);
      });
      const late = pause(5_000).then(() => "still waiting after five seconds");
      await expect(Promise.race([dying, late])).rejects.toThrow();
      await pause(50);
      // More at once than the pool has places, so that each place is tried.
      const all = Array.from({ length: 30 }, () => withCity(id, (db) => db.execute(sql`select 1 as one`)));
      const answered = await Promise.race([Promise.all(all), pause(5_000)]);
      expect(answered).toHaveLength(30);
      expect(uncaught).toEqual([]);
    } finally {
      process.off("uncaughtException", note);
    }
  });
}

test("what is left of a transaction whose connection died never runs in the one that came after it", async () => {
  const [lost, after] = [await createTestCity(), await createTestCity()];
  let resume = () => {};
  const resumed = new Promise<void>((resolve) => {
    resume = resolve;
  });
  const written: unknown[] = [];
  const dying = withCity(lost.id, async (db) => {
    const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await cut(row?.pid ?? 0);
    await resumed;
    // By now its connection's place in the pool is somebody else's.
    const stray = await db.execute(sql`select current_setting('app.city_id') as city`).catch(() => "refused");
    written.push(stray);
  });
  await expect(dying).rejects.toThrow();
  const others = Array.from({ length: 10 }, () =>
    withCity(after.id, async (db) => {
      await pause(200);
      resume();
      await pause(200);
      const [row] = await db.execute<{ city: string }>(sql`select current_setting('app.city_id') as city`);
      return row?.city;
    }),
  );
  expect(new Set(await Promise.all(others))).toEqual(new Set([after.id]));
  await pause(50);
  expect(written).toEqual(["refused"]);
});
