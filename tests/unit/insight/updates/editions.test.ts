import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, lengthOf } from "@/lib/insight/period";
import {
  dueAfterShowing,
  launch,
  periodOf,
  quarterAfter,
  quarterInHand,
  shownFrom,
} from "@/lib/insight/updates/editions";

it("a quarter is told on the first weekday after it, or up to thirty days later", () => {
  // The 1st of January 2027 is a Friday, the 1st of August 2026 no quarter's, the 1st of October a Thursday.
  expect(quarterInHand("2026-12-31")).toEqual({ edition: "2026-Q4", dueOn: "2027-01-01" });
  expect(quarterInHand("2027-01-31")).toEqual({ edition: "2026-Q4", dueOn: "2027-01-01" });
  expect(quarterInHand("2027-02-01")).toEqual({ edition: "2027-Q1", dueOn: "2027-04-01" });
  // The 1st of January 2028 is a Saturday.
  expect(quarterInHand("2027-12-01").dueOn).toBe("2028-01-03");
  expect(shownFrom("2028-01-03")).toBe("2027-12-29");
});

it("its figures are of whole quarters, leap years and new years included", () => {
  expect(periodOf("2024-Q1", "2024-04-01")).toMatchObject({
    ...{ from: "2024-01-01", to: "2024-03-31" },
    before: { from: "2023-10-01", to: "2023-12-31" },
  });
  expect(periodOf(launch, "2026-12-03")).toMatchObject({
    ...{ from: "2026-09-03", to: "2026-12-02" },
    before: { from: "2026-06-04", to: "2026-09-02" },
  });
});

it("a draft is shown for three working days at least, however late it came", () => {
  expect(dueAfterShowing("2027-01-01", "2026-12-27")).toBe("2027-01-01");
  // A Friday: Monday, Tuesday and Wednesday follow.
  expect(dueAfterShowing("2027-01-01", "2027-01-01")).toBe("2027-01-06");
});

const day = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays("2000-01-01", count));

it("on every day of a century there is one quarter in hand, due on a weekday, and each is followed by the next", () => {
  fc.assert(
    fc.property(day, (today) => {
      const { edition, dueOn } = quarterInHand(today);
      const { from, to, before } = periodOf(edition, dueOn);
      expect(new Date(dueOn).getUTCDay() % 6).not.toBe(0);
      expect(lengthOf({ from: to, to: dueOn })).toBeLessThanOrEqual(4);
      expect(addDays(before.to, 1)).toBe(from);
      expect(lengthOf({ from, to })).toBeGreaterThanOrEqual(90);
      expect(addDays(dueOn, 30) >= today).toBe(true);
      const next = quarterAfter({ dueOn });
      expect(periodOf(next.edition, next.dueOn).from).toBe(addDays(to, 1));
    }),
  );
});
