import { describe, expect, test } from "vitest";
import { type Arrivals, findBursts, findRings, type Given } from "@/lib/engagement/fairness/rules";

/** "ann ben 3" is three from Ann to Ben. */
const gifts = (...lines: string[]): Given[] =>
  lines.map((line) => {
    const [from = "", to = "", count] = line.split(" ");
    return { from, to, count: Number(count) };
  });

/** Rings of those gifts, beside what each gave to people whom nobody looks at. */
function ringsOf(given: Given[], elsewhere: Record<string, number> = {}): string[] {
  const totals = new Map(Object.entries(elsewhere));
  for (const { from, count } of given) totals.set(from, (totals.get(from) ?? 0) + count);
  return findRings(given, totals).map((ring) => ring.map(({ personId }) => personId).join(" "));
}

const three = gifts("ann ben 3", "ann cas 3", "ben ann 3", "ben cas 3", "cas ann 3", "cas ben 3");

describe("a ring", () => {
  test("of three who support only each other is seen, with what each gave", () => {
    expect(ringsOf(three)).toEqual(["ann ben cas"]);
    const totals = new Map([
      ["ann", 6],
      ["ben", 6],
      ["cas", 6],
    ]);
    expect(findRings(three, totals)[0]).toContainEqual({ personId: "ben", given: 6, inside: 6 });
  });

  test("that goes round is one as well, though no two support each other", () => {
    expect(ringsOf(gifts("ann ben 5", "ben cas 5", "cas ann 5"))).toEqual(["ann ben cas"]);
  });

  test("is not neighbours who support each other and others too", () => {
    expect(ringsOf(three, { ann: 2, ben: 2, cas: 2 })).toEqual([]);
  });

  test("is not a family of whom each supported the one idea of the others", () => {
    const family = ["ann", "ben", "cas", "dot", "eve", "fay", "gus"];
    const once = family.flatMap((from) =>
      family.filter((to) => to !== from).map((to) => ({ from, to, count: 1 })),
    );
    expect(ringsOf(once)).toEqual([]);
  });

  test("is not two friends", () => {
    expect(ringsOf(gifts("ann ben 9", "ben ann 9"))).toEqual([]);
  });

  test("is not an author and those who like what they write", () => {
    expect(ringsOf(gifts("ann eve 6", "ben eve 6", "cas eve 6", "eve ann 6"), { eve: 30 })).toEqual([]);
  });

  test("is not two friends, and others who like what one of them writes", () => {
    expect(ringsOf(gifts("ann eve 6", "ben eve 6", "cas eve 6", "eve ann 6"))).toEqual([]);
  });

  test("does not hide behind somebody it supports now and then, and leaves them out", () => {
    expect(ringsOf([...three, ...gifts("dot ann 4", "ann dot 0")], { dot: 20 })).toEqual(["ann ben cas"]);
  });

  test("is told apart from another one", () => {
    const others = three.map(({ from, to, count }) => ({ from: `${from}2`, to: `${to}2`, count }));
    expect(ringsOf([...three, ...others])).toEqual(["ann ben cas", "ann2 ben2 cas2"]);
  });
});

/** New accounts of one address; each line is whom one of them gave to. */
const arrivals = (...given: string[]): Arrivals => ({
  people: given.map((authors, index) => ({
    personId: `p${index}`,
    given: new Map(authors.split(" ").flatMap((author) => (author ? [[author, 1] as const] : []))),
  })),
});

describe("a burst", () => {
  test("of five new accounts for one author is seen", () => {
    expect(findBursts(arrivals("eve", "eve", "eve", "eve", "eve", ""))).toMatchObject([
      { authorId: "eve", arrived: 6, members: [{ personId: "p0", given: 1, inside: 1 }, {}, {}, {}, {}] },
    ]);
  });

  test("is not a family behind one address", () => {
    expect(findBursts(arrivals("eve", "eve", "eve", "eve"))).toEqual([]);
  });

  test("is not a class of pupils, of whom each likes something else", () => {
    const pupils = ["eve", "eve", "eve", "eve", "eve", "eve dot", "dot", "fay", "gus", "gus fay"];
    expect(findBursts(arrivals(...pupils))).toEqual([]);
  });

  test("is not people who support the same idea and others, too", () => {
    expect(findBursts(arrivals("eve dot", "eve fay", "eve gus", "eve dot", "eve fay", "eve gus"))).toEqual(
      [],
    );
  });
});
