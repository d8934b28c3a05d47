import { expect, test } from "vitest";
import { apart } from "@/lib/calendar/running";

const days = (...all: string[]) => all.map((day) => ({ day }));

test("in the month that is running what is over stands apart, and today is not over", () => {
  const planned = days("2026-11-03", "2026-11-14", "2026-11-14", "2026-11-30");
  expect(apart(planned, "2026-11-14")).toEqual({
    over: days("2026-11-03"),
    ahead: days("2026-11-14", "2026-11-14", "2026-11-30"),
  });
});

test("a month that is over or has not begun is shown whole", () => {
  const october = days("2026-10-03", "2026-10-30");
  expect(apart(october, "2026-11-14")).toEqual({ over: [], ahead: october });
  const december = days("2026-12-03");
  expect(apart(december, "2026-11-14")).toEqual({ over: [], ahead: december });
});

test("what began in another month is over in the running one", () => {
  const planned = days("2026-10-31", "2026-11-30");
  expect(apart(planned, "2026-11-14")).toEqual({ over: days("2026-10-31"), ahead: days("2026-11-30") });
});
