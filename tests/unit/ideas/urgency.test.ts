import { expect, test } from "vitest";
import { daysUntil, urgencyOf } from "@/lib/ideas/inbox/urgency";

const zone = "Europe/Brussels";
const morning = new Date("2026-11-28T07:00:00Z");

test("days are counted on the city's clock, not in twenty-four hours", () => {
  expect(daysUntil(new Date("2026-11-28T22:59:59Z"), morning, zone)).toBe(0);
  expect(daysUntil(new Date("2026-11-28T23:00:00Z"), morning, zone)).toBe(1);
  expect(daysUntil(new Date("2026-11-26T22:59:59Z"), morning, zone)).toBe(-2);
});

test("days stay whole across the change to summer time", () => {
  const before = new Date("2027-03-27T12:00:00Z");
  expect(daysUntil(new Date("2027-03-28T21:59:59Z"), before, zone)).toBe(1);
});

test("what is due today or in the six days after it is due this week", () => {
  const due = (day: string) => ({ dueAt: new Date(`${day}T22:59:59Z`), late: false });
  expect(urgencyOf(due("2026-12-04"), morning, zone)).toBe("week");
  expect(urgencyOf(due("2026-12-05"), morning, zone)).toBe("later");
  expect(urgencyOf({ dueAt: due("2026-11-27").dueAt, late: true }, morning, zone)).toBe("late");
  expect(urgencyOf({ dueAt: null, late: false }, morning, zone)).toBe("undated");
});
