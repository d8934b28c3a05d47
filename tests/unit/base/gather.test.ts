import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { UnavailableError } from "@/lib/base/errors";
import { gather, shareRuns } from "@/lib/base/gather";

test("what arrives while the first is done goes together, and each gets its own answer", async () => {
  const groups: number[][] = [];
  const double = gather<number, number>({
    atMost: 3,
    atOnce: 1,
    run: async (_, items) => {
      groups.push(items);
      await sleep(5);
      return items.map((item) => ({ value: item * 2 }));
    },
  });
  expect(await Promise.all([1, 2, 3, 4, 5].map((item) => double("line", item)))).toEqual([2, 4, 6, 8, 10]);
  expect(groups).toEqual([[1], [2, 3, 4], [5]]);
});

test("lines have nothing to do with each other", async () => {
  const seen: string[] = [];
  const tell = gather<string, string>({
    atMost: 10,
    atOnce: 1,
    run: async (line, items) => {
      seen.push(`${line}: ${items.join()}`);
      await sleep(1);
      return items.map((value) => ({ value }));
    },
  });
  await Promise.all([tell("one", "a"), tell("two", "b"), tell("one", "c")]);
  expect(seen.sort()).toEqual(["one: a", "one: c", "two: b"]);
});

test("one that cannot be done spoils nobody else's", async () => {
  const run = async (_: string, items: number[]) => {
    await sleep(1);
    if (items.includes(3)) throw new Error("three");
    return items.map((item) => (item === 2 ? { error: new Error("two") } : { value: item }));
  };
  const ask = gather<number, number>({ atMost: 10, atOnce: 1, run });
  const told = await Promise.allSettled([0, 1, 2, 3, 4].map((item) => ask("line", item)));
  expect(told.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason.message)))).toEqual([
    0,
    1,
    "two",
    "three",
    4,
  ]);
});

test("where the database is away everybody who waits is told so at once", async () => {
  let goes = 0;
  const ask = gather<number, number>({
    atMost: 2,
    atOnce: 1,
    run: async () => {
      goes++;
      await sleep(5);
      throw new UnavailableError("away");
    },
  });
  const told = await Promise.allSettled([1, 2, 3, 4].map((item) => ask("line", item)));
  expect(told.map((one) => one.status === "rejected" && one.reason)).toEqual(
    Array(4).fill(expect.any(UnavailableError)),
  );
  expect(goes).toBe(1);
});

test("nobody is told what was true before he asked", async () => {
  let now = 0;
  const read = shareRuns<number>();
  const look = async () => {
    const seen = now;
    await sleep(5);
    return seen;
  };
  const first = read("board", look);
  await sleep(1);
  now = 1;
  const later = [read("board", look), read("board", look)];
  expect(await first).toBe(0);
  expect(await Promise.all(later)).toEqual([1, 1]);
});
