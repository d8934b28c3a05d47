import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bothSides, lowerBound, rank, type Weighed } from "@/lib/debates/rank";

let next = 0;
function weighed(values: Partial<Weighed> = {}): Weighed {
  next += 1;
  const marks = values.marks ?? { for: 0, against: 0 };
  return {
    ...{ id: `argument-${next}`, stance: "for", authorSide: "for", second: next },
    helpful: marks.for + marks.against,
    ...values,
    marks,
  };
}

describe("the lower end of a share", () => {
  it("is Wilson's, as tables have it", () => {
    expect(lowerBound(1, 1)).toBeCloseTo(0.2065, 3);
    expect(lowerBound(5, 10)).toBeCloseTo(0.2366, 3);
    expect(lowerBound(10, 10)).toBeCloseTo(0.7225, 3);
    expect(lowerBound(81, 263)).toBeCloseTo(0.2553, 3);
  });

  it("is nothing where nobody marked, or nobody is there", () => {
    expect([lowerBound(0, 12), lowerBound(0, 0), lowerBound(1, 0)]).toEqual([0, 0, 0]);
  });
});

describe("what both sides find helpful", () => {
  it("is nothing as long as one side finds it so alone, however large that is", () => {
    expect(bothSides(weighed({ marks: { for: 400, against: 0 } }), { for: 401, against: 20 })).toBe(0);
  });

  it("is decided by the side that finds it less helpful", () => {
    const sides = { for: 41, against: 40 };
    const little = bothSides(weighed({ marks: { for: 40, against: 4 } }), sides);
    expect(little).toBeCloseTo(lowerBound(4, 40), 9);
    expect(little).toBe(bothSides(weighed({ marks: { for: 20, against: 4 } }), sides));
  });

  it("counts an author, who cannot mark the own words, on neither", () => {
    const own = weighed({ authorSide: "for", marks: { for: 4, against: 9 } });
    const other = weighed({ authorSide: null, marks: { for: 4, against: 9 } });
    expect(bothSides(own, { for: 5, against: 9 })).toBeCloseTo(lowerBound(4, 4), 9);
    expect(bothSides(other, { for: 5, against: 9 })).toBeCloseTo(lowerBound(4, 5), 9);
  });

  it("says little where a side is two people, and more where as large a share of many says it", () => {
    const one = bothSides(weighed({ marks: { for: 20, against: 1 } }), { for: 41, against: 2 });
    const many = bothSides(weighed({ marks: { for: 20, against: 20 } }), { for: 41, against: 40 });
    expect(one).toBeLessThan(many);
  });
});

describe("the order", () => {
  const sides = { for: 30, against: 12 };

  it("puts what some of both sides marked before what the larger side alone likes most", () => {
    const loved = weighed({ marks: { for: 28, against: 0 } });
    const bridging = weighed({ marks: { for: 6, against: 4 } });
    expect(rank([loved, bridging], sides)).toEqual([bridging, loved]);
  });

  it("goes by how many marked it where the sides say nothing yet, then by age", () => {
    const [first, second] = [weighed(), weighed()];
    const marked = weighed({ marks: { for: 1, against: 0 } });
    expect(rank([second, first, marked], { for: 3, against: 0 })).toEqual([marked, first, second]);
  });

  const marks = fc.record({ for: fc.nat(30), against: fc.nat(12) });

  it("does not depend on the order in which arguments are given", () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 12 }), (list) => {
        const all = list.map((given) => weighed({ marks: given, second: 1 }));
        expect(rank([...all].reverse(), sides)).toEqual(rank(all, sides));
      }),
    );
  });

  it("never falls by a mark more, and stays between nothing and all", () => {
    fc.assert(
      fc.property(marks, fc.constantFrom("for" as const, "against" as const), (given, side) => {
        const more = { ...given, [side]: given[side] + 1 };
        const [before, after] = [given, more].map((one) =>
          bothSides(weighed({ marks: one, authorSide: null }), { for: 31, against: 13 }),
        );
        expect(after).toBeGreaterThanOrEqual(before ?? 1);
        expect(after).toBeLessThan(1);
        expect(before).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
