import { describe, expect, it } from "vitest";
import { keyness, significant, times } from "@/lib/insight/voices/keyness";

describe("how strongly a word stands out", () => {
  it("is the log-likelihood ratio of the two-by-two table", () => {
    // 2 * sum of observed * ln(observed / expected): 30, 70, 10, 190 with 13.33, 86.67, 26.67, 173.33 expected.
    expect(keyness(30, 100, 10, 200)).toBeCloseTo(34.026, 3);
  });

  it("is nothing where a word is as frequent as elsewhere, or rarer", () => {
    expect(keyness(10, 100, 20, 200)).toBe(0);
    expect(keyness(5, 100, 20, 200)).toBe(0);
    expect(keyness(5, 100, 0, 0)).toBe(0);
  });

  it("grows with how often it was seen: two of four are chance, two hundred of four hundred are not", () => {
    expect(keyness(2, 4, 1, 4)).toBeLessThan(significant);
    expect(keyness(200, 400, 100, 400)).toBeGreaterThan(significant);
  });

  it("says how many times as frequent it is, of one never seen elsewhere too", () => {
    expect(times(30, 100, 10, 200)).toBeCloseTo(5.81, 2);
    expect(times(10, 100, 0, 100)).toBe(21);
  });
});
