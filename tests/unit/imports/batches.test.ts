import { expect, test } from "vitest";
import { inBatches } from "@/lib/imports/running/batches";
import { collect } from "@/tests/support/import-file";

async function* numbers(upTo: number, log: string[] = [], failAt = -1) {
  try {
    for (let i = 0; i < upTo; i++) {
      if (i === failAt) throw new Error("broken");
      log.push(`read ${i}`);
      yield i;
    }
  } finally {
    log.push("closed");
  }
}

test("a stream comes in groups, the last one shorter, none of them empty", async () => {
  expect(await collect(inBatches(numbers(5), 2))).toEqual([[0, 1], [2, 3], [4]]);
  expect(await collect(inBatches(numbers(4), 2))).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(await collect(inBatches(numbers(0), 2))).toEqual([]);
});

test("one group is read ahead, and never more", async () => {
  const log: string[] = [];
  for await (const group of inBatches(numbers(8, log), 2)) {
    await new Promise((resolve) => setTimeout(resolve));
    log.push(`got ${group}`);
  }
  expect(log.slice(0, 7)).toEqual(["read 0", "read 1", "read 2", "read 3", "got 0,1", "read 4", "read 5"]);
});

test("a stream that fails fails its reader, after the groups before; one left early is closed", async () => {
  const seen: number[][] = [];
  const reading = async () => {
    for await (const group of inBatches(numbers(9, [], 3), 2)) seen.push(group);
  };
  await expect(reading()).rejects.toThrow("broken");
  expect(seen).toEqual([[0, 1]]);
  const log: string[] = [];
  for await (const _ of inBatches(numbers(9, log), 2)) break;
  expect(log.at(-1)).toBe("closed");
});
