import { expect, test } from "vitest";
import { keepServing } from "@/lib/cli/keep-serving";
import type { Server } from "@/lib/cli/server";

/** Servers that end one after the other, the first of them only after it was ready; the last one stays. */
async function waitsBeforeStarts(lives: ("served" | "never ready")[]): Promise<number[]> {
  const waits: number[] = [];
  let started = 0;
  const all = await new Promise<{ stop: () => Promise<void> }>((done) => {
    const start = (): Server => {
      const life = lives[started++];
      const served = life !== "never ready";
      const readiness = served ? Promise.resolve() : Promise.reject(new Error("it ended instead"));
      readiness.catch(() => {});
      // It ends once everybody who waited for it knows whether it was ready.
      const ended = new Promise<number | null>((end) => life && setImmediate(end, null));
      if (!life) setImmediate(() => done(serving));
      return { pid: started, ready: () => readiness, ended, stop: async () => {} };
    };
    const serving = keepServing(start, async (ms) => waits.push(ms));
  });
  await all.stop();
  return waits;
}

test("a server that served is started again at once, however often it is killed", async () => {
  const waits = await waitsBeforeStarts(["served", "served", "served", "served"]);
  expect(waits).toEqual([0, 0, 0, 0]);
});

test("one that ends before it can serve is waited for longer each time, until it served", async () => {
  const waits = await waitsBeforeStarts([
    "served",
    "never ready",
    "never ready",
    "never ready",
    "served",
    "served",
  ]);
  expect(waits).toEqual([0, 500, 1_000, 2_000, 0, 0]);
});
