import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "@/lib/base/word-diff";

test("what stayed and what went is the old text, what stayed and what came the new one", () => {
  const text = fc.array(fc.constantFrom("a", "bench", "tree", "\n", "the"), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [old, now] = [before.join(" "), after.join(" ")];
      const parts = wordDiff(old, now);
      const without = (kind: string) =>
        parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join("");
      expect(without("added")).toBe(old);
      expect(without("removed")).toBe(now);
    }),
  );
});

test("one changed word is all that is marked", () => {
  expect(wordDiff("a red bench", "a blue bench")).toEqual([
    { kind: "same", text: "a " },
    { kind: "removed", text: "red " },
    { kind: "added", text: "blue " },
    { kind: "same", text: "bench" },
  ]);
});
