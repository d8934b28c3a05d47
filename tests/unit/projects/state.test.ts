import { expect, it } from "vitest";
import { phaseAt, stateAt } from "@/lib/projects/state";

const at = (second: number) => new Date(Date.UTC(2026, 10, 28, 12, 0, second));

it("a project is public from its second on, and closed from its second on", () => {
  const moments = { publishAt: at(10), archiveAt: at(20) };
  expect([9, 10, 19, 20].map((second) => stateAt(moments, at(second)))).toEqual([
    "draft",
    "active",
    "active",
    "archived",
  ]);
  expect(stateAt({ publishAt: null, archiveAt: null }, at(0))).toBe("draft");
});

it("a phase runs from its first day to the end of its last; without days it is still to come", () => {
  const phase = { startsOn: "2026-11-10", endsOn: "2026-11-20" };
  const days = ["2026-11-09", "2026-11-10", "2026-11-20", "2026-11-21"];
  expect(days.map((day) => phaseAt(phase, day))).toEqual(["ahead", "now", "now", "past"]);
  expect(phaseAt({ startsOn: "2026-11-10", endsOn: null }, "2030-01-01")).toBe("now");
  expect(phaseAt({ startsOn: null, endsOn: "2026-11-20" }, "2026-11-20")).toBe("ahead");
  expect(phaseAt({ startsOn: null, endsOn: null }, "2026-11-20")).toBe("ahead");
});
