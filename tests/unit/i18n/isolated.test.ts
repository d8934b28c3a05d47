import { expect, test } from "vitest";
import { isolated } from "@/lib/i18n/isolated";

test("a name keeps its own order only where it could get mixed up with the words around it", () => {
  expect(isolated("ideas.csv", "de")).toBe("ideas.csv");
  expect(isolated("ideas.csv", "ar")).toBe("\u2068ideas.csv\u2069");
  expect(isolated("السوق", "de")).toBe("\u2068السوق\u2069");
});
