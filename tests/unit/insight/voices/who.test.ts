import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whoOf } from "@/lib/insight/voices/who";

function from(place: string | null, people: number, named = true) {
  return Array.from({ length: people }, (_, at) => ({
    kind: "idea",
    id: `${place} ${at}`,
    authorId: named ? `${place} person ${at}` : null,
    neighbourhoodId: place,
  }));
}

describe("who brings something up", () => {
  it("is told in fives, and not at all below five", () => {
    expect(whoOf(from(null, 4)).people).toBeNull();
    expect(whoOf(from(null, 13)).people).toBe(10);
  });

  it("names neighbourhoods of five people or more, counting one person's contributions once as a person", () => {
    const busy = { kind: "idea", authorId: "one", neighbourhoodId: "busy" };
    const many = Array.from({ length: 9 }, (_, at) => ({ ...busy, id: `busy ${at}` }));
    expect(whoOf([...from("port", 6), ...many, ...from("hill", 7)]).places).toEqual([
      { id: "hill", contributions: 7 },
    ]);
  });

  it("hides another cell where the total would give a small one away", () => {
    expect(whoOf([...from("port", 6), ...from("hill", 8), ...from("mill", 2)]).places).toEqual([
      { id: "hill", contributions: 8 },
    ]);
    expect(
      whoOf([...from("port", 6), ...from("hill", 8), ...from("mill", 2), ...from("quay", 3)]).places,
    ).toHaveLength(2);
  });

  it("takes a contribution without a known author for a person of its own", () => {
    expect(whoOf(from("port", 5, false))).toEqual({ people: 5, places: [{ id: "port", contributions: 5 }] });
  });

  it("never leaves a cell of one to four people to be worked out", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), (sizes) => {
        const voices = sizes.flatMap((size, at) => from(`place ${at}`, size));
        const shown = whoOf(voices).places.reduce((sum, { contributions }) => sum + contributions, 0);
        const hidden = voices.length - shown;
        return shown === 0 || hidden === 0 || hidden >= 5;
      }),
    );
  });
});
