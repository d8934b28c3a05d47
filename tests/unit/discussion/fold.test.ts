import { expect, test } from "vitest";
import { foldText } from "@/lib/ideas/discussing/ui/fold";

test("a short comment is shown whole", () => {
  expect(foldText("Good.")).toEqual({ beginning: "Good.", rest: null });
});

test("a long one is cut after a sentence, and nothing of it is lost", () => {
  const text = "This is a sentence of some length. ".repeat(40).trim();
  const { beginning, rest } = foldText(text);
  expect(beginning.endsWith(".")).toBe(true);
  expect(beginning.length).toBeLessThan(500);
  expect(`${beginning} ${rest}`).toBe(text);
});

test("a text without sentences or spaces is cut all the same", () => {
  const { beginning, rest } = foldText("x".repeat(2000));
  expect(beginning.length + (rest?.length ?? 0)).toBe(2000);
});
