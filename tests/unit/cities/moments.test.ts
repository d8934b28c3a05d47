import { expect, it } from "vitest";
import { momentField, momentOf } from "@/lib/base/wall-clock";
import { optionalDay, optionalMoment } from "@/lib/cities/fields";

const zone = "Europe/Brussels";

it("a moment of the city's clocks comes back as it was typed, the days on which they change included", () => {
  for (const typed of ["2026-11-28T18:30", "2027-03-28T03:00", "2027-03-28T01:59", "2027-10-31T03:00"]) {
    expect(momentField(momentOf(typed, zone), zone)).toBe(typed);
  }
  expect(momentOf("2027-03-28T03:00", zone).toISOString()).toBe("2027-03-28T01:00:00.000Z");
  // Shown twice: nobody's time ends with the first.
  expect(momentOf("2027-10-31T02:30", zone).toISOString()).toBe("2027-10-31T01:30:00.000Z");
  expect(momentField(null, zone)).toBe("");
});

it("what no calendar or clock of ours shows is no day and no moment", () => {
  const moments = ["2026-11-28T18:30", "2026-11-28T18:30:15", "", undefined].map(
    (typed) => optionalMoment.safeParse(typed).success,
  );
  expect(moments).toEqual([true, true, true, true]);
  for (const typed of ["0000-01-01T00:00", "0202-01-01T00:00", "2026-02-30T10:00", "2026-11-28", "soon"]) {
    expect(optionalMoment.safeParse(typed).success, typed).toBe(false);
  }
  expect(["2026-02-30", "0000-01-01", "0026-01-01"].map((day) => optionalDay.safeParse(day).success)).toEqual(
    [false, false, false],
  );
});
