import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "@/lib/base/wall-clock";
import { dueAfterDays, dueOnPosting, dueOnSupports, isLate } from "@/lib/ideas/promise";

const local = (moment: Date, timeZone: string) =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone }).format(moment);

describe("a deadline", () => {
  it("is the last second of a day on the city's own clock", () => {
    const due = dueAfterDays(new Date("2026-11-21T10:00:00Z"), 30, "Europe/Brussels");
    expect(due.toISOString()).toBe("2026-12-21T22:59:59.000Z");
  });

  it("keeps its wall-clock time over the change to summer time and back", () => {
    expect(dueAfterDays(new Date("2026-03-20T12:00:00Z"), 10, "Europe/Berlin").toISOString()).toBe(
      "2026-03-30T21:59:59.000Z",
    );
    expect(dueAfterDays(new Date("2026-10-20T12:00:00Z"), 10, "Europe/Berlin").toISOString()).toBe(
      "2026-10-30T22:59:59.000Z",
    );
  });

  it("counts days from the city's date, not from UTC's", () => {
    const justAfterMidnightInAuckland = new Date("2026-06-09T12:30:00Z");
    expect(local(dueAfterDays(justAfterMidnightInAuckland, 1, "Pacific/Auckland"), "Pacific/Auckland")).toBe(
      "2026-06-11 23:59:59",
    );
    const lateInHonolulu = new Date("2026-06-10T05:00:00Z");
    expect(local(dueAfterDays(lateInHonolulu, 0, "Pacific/Honolulu"), "Pacific/Honolulu")).toBe(
      "2026-06-09 23:59:59",
    );
  });

  it("ends with the later of two midnights where clocks go back at midnight", () => {
    // Beirut set its clocks back from 00:00 to 23:00 on 26 October 2024.
    const due = dueAfterDays(new Date("2024-10-20T09:00:00Z"), 6, "Asia/Beirut");
    expect(due.toISOString()).toBe("2024-10-26T21:59:59.000Z");
  });

  it("is on time in any zone, on any day, also where midnight is skipped", () => {
    const zones = ["Europe/Madrid", "Africa/Cairo", "America/Santiago", "Asia/Kathmandu", "America/Havana"];
    const moments = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2035-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, fc.integer({ min: 0, max: 400 }), (zone, now, days) => {
        const due = dueAfterDays(now, days, zone);
        const day = new Date(`${dayOf(now, zone)}T00:00:00Z`);
        day.setUTCDate(day.getUTCDate() + days);
        expect(local(due, zone)).toBe(`${day.toISOString().slice(0, 10)} 23:59:59`);
        expect(dayOf(new Date(due.getTime() + 1000), zone)).not.toBe(dayOf(due, zone));
      }),
    );
  });
});

describe("the city's promise", () => {
  const now = new Date("2026-11-21T10:00:00Z");
  const rule = { promiseDays: 30, promiseSupports: 50, promiseSupportDays: 14 };
  const zone = "Europe/Brussels";

  it("is made on posting only where the city promises days", () => {
    expect(dueOnPosting({ ...rule, promiseDays: null }, now, zone)).toBeNull();
    expect(dueOnPosting(rule, now, zone)).toEqual({
      dueAt: dueAfterDays(now, 30, zone),
      dueReason: "posted",
    });
  });

  it("comes sooner once enough people support an idea, and never later", () => {
    const idea = {
      supportCount: 50,
      dueAt: dueAfterDays(now, 30, zone),
      dueReason: "posted",
      answeredAt: null,
    };
    expect(dueOnSupports(rule, idea, now, zone)?.dueAt).toEqual(dueAfterDays(now, 14, zone));
    expect(dueOnSupports(rule, { ...idea, dueAt: dueAfterDays(now, 3, zone) }, now, zone)).toBeNull();
    expect(dueOnSupports(rule, { ...idea, supportCount: 49 }, now, zone)).toBeNull();
    expect(dueOnSupports(rule, { ...idea, answeredAt: now }, now, zone)).toBeNull();
  });

  it("is made by support only once, and not over a next step that the city named", () => {
    const idea = { supportCount: 60, dueAt: dueAfterDays(now, 90, zone), answeredAt: null };
    expect(dueOnSupports(rule, { ...idea, dueReason: "supports" }, now, zone)).toBeNull();
    expect(dueOnSupports(rule, { ...idea, dueReason: "nextStep" }, now, zone)).toBeNull();
  });

  it("is late once its day has ended, and not a second sooner", () => {
    const dueAt = dueAfterDays(now, 1, zone);
    expect(isLate({ dueAt }, dueAt)).toBe(false);
    expect(isLate({ dueAt }, new Date(dueAt.getTime() + 1000))).toBe(true);
    expect(isLate({ dueAt: null }, now)).toBe(false);
  });
});
