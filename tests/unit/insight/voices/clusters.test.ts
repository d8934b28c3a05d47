import { describe, expect, it } from "vitest";
import { clustersOf } from "@/lib/insight/voices/clusters";
import { vectorsOf } from "@/lib/insight/voices/vectors";

/** Texts of three subjects of eight words each, every text with five of them, and some about nothing of the kind. */
function texts() {
  const made: { terms: number[]; inTitle: Set<number> }[] = [];
  for (let at = 0; at < 60; at++) {
    const subject = at % 3;
    const own = [0, 1, 2, 3, 4].map((word) => 10 * subject + ((at + word * (1 + (at % 2))) % 8));
    made.push({ terms: [...own, 100 + at], inTitle: new Set() });
  }
  for (let at = 0; at < 20; at++) made.push({ terms: [200 + 3 * at, 201 + 3 * at], inTitle: new Set() });
  return made;
}

describe("groups of texts", () => {
  it("are the subjects that were planted, and what is alone stays alone", async () => {
    const clusters = await clustersOf(await vectorsOf(texts(), 300), 5);
    const found = clusters.map(({ members }) => [...members].sort((one, other) => one - other));
    const planted = [0, 1, 2].map((subject) => Array.from({ length: 20 }, (_, at) => 3 * at + subject));
    expect(found.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))).toEqual(planted);
  });

  it("are the same each time", async () => {
    const [one, other] = [await vectorsOf(texts(), 300), await vectorsOf(texts(), 300)];
    expect(await clustersOf(one, 5)).toEqual(await clustersOf(other, 5));
  });

  it("are none where there is nothing", async () => {
    expect(await clustersOf([], 5)).toEqual([]);
    expect(await clustersOf([new Map(), new Map()], 1)).toEqual([]);
  });
});
