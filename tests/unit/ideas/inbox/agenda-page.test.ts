import { describe, expect, it } from "vitest";
import { agendaPage, mostAtOnce } from "@/lib/ideas/inbox/agenda-page";

/** So many rows of each part, as they are asked for: one more than a page holds. */
function rowsOf(parts: Record<string, number>) {
  const rows = Object.entries(parts).flatMap(([key, count]) =>
    Array.from({ length: count }, (_, at) => ({ key, at, dueAt: new Date(0), late: false })),
  );
  return rows.slice(0, mostAtOnce + 1);
}

function pageOf(parts: Record<string, number>) {
  const { shown, next } = agendaPage(rowsOf(parts), ({ key }) => key);
  return { shown: shown.map(({ key, rows }) => `${key} ${rows.length}`), next };
}

describe("a page of the agenda", () => {
  it("holds all where there is little", () => {
    expect(pageOf({ late: 2, may: 3, undated: 1 })).toEqual({
      shown: ["late 2", "may 3", "undated 1"],
      next: null,
    });
    expect(pageOf({ late: 14, may: 3 }).next).toBeNull();
    expect(pageOf({})).toEqual({ shown: [], next: null });
  });

  it("ends with a whole month, and names the next", () => {
    expect(pageOf({ late: 9, may: 6, june: 20 })).toEqual({
      shown: ["late 9", "may 6"],
      next: { key: "june", goesOn: false },
    });
    expect(pageOf({ late: 9, may: 40 })).toEqual({ shown: ["late 9"], next: { key: "may", goesOn: false } });
    expect(pageOf({ late: 24, may: 1 })).toEqual({ shown: ["late 24"], next: { key: "may", goesOn: false } });
  });

  it("cuts a month only where that alone is more than a page", () => {
    expect(pageOf({ late: 40, may: 4 })).toEqual({ shown: ["late 24"], next: { key: "late", goesOn: true } });
  });
});
