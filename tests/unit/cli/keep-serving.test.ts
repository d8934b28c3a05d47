import { expect, test, vi } from "vitest";
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
      return { pid: started, call: () => {}, ready: () => readiness, ended, stop: async () => {} };
    };
    const serving = keepServing(start, { pause: async (ms) => waits.push(ms) });
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

test("one that stands by is called when the other ends, and another stands by then", async () => {
  const made: { standingBy: boolean; calls: number; end: () => void }[] = [];
  const start = (how?: { standingBy: true }): Server => {
    const { promise: ended, resolve } = Promise.withResolvers<number | null>();
    const one = { standingBy: Boolean(how), calls: 0, end: () => resolve(null) };
    made.push(one);
    const call = () => {
      one.calls++;
    };
    return { pid: made.length, call, ready: async () => {}, ended, stop: async () => one.end() };
  };
  const count = (size: number) => vi.waitFor(() => expect(made).toHaveLength(size));
  const serving = keepServing(start, { spare: true, pause: async () => {} });
  await count(2);
  made[0]?.end();
  await count(3);
  expect(made.map(({ standingBy, calls }) => [standingBy, calls])).toEqual([
    [false, 0],
    [true, 1],
    [true, 0],
  ]);
  // Where it died while it stood by, a new one is started.
  made[2]?.end();
  await new Promise(setImmediate);
  made[1]?.end();
  await count(5);
  expect(made.slice(3).map(({ standingBy }) => standingBy)).toEqual([false, true]);
  await serving.stop();
});
