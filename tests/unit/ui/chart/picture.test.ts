import { expect, test } from "vitest";
import type { Chart } from "@/lib/base/chart";
import { pictureSvg } from "@/lib/ui/chart/picture/picture";

const chart: Chart = {
  kind: "bars",
  mark: "Usual",
  groups: [{ title: "", lines: [{ key: "a", label: "Parks & <trees>", value: 3, shown: "3", mark: 1 }] }],
};
const given = {
  title: "What is rising",
  about: "Contributions by topic.",
  days: "30 Oct – 28 Nov 2026",
  city: "Lindenau",
  nothing: "Nothing in this period.",
  map: [],
  brandColor: "#0b6e4f",
};

const placed = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)"[^>]* direction="(\w+)">([^<]*)</g)].map(([, x, way, words]) => [
    Number(x),
    way,
    words,
  ]);

test("a picture says whose figures it shows, of which days, and what stands for what", () => {
  const svg = pictureSvg({ ...given, chart, reversed: false });
  const words = placed(svg).map(([, , said]) => said);
  expect(words).toEqual([
    "Lindenau",
    "30 Oct – 28 Nov 2026",
    "What is rising",
    "Contributions by topic.",
    "Parks &#38; &#60;trees&#62;",
    "3",
    "Usual",
  ]);
});

test("in a language written from the right it is the other way round", () => {
  const [left, right] = [false, true].map((reversed) => placed(pictureSvg({ ...given, chart, reversed })));
  expect(right?.map(([x]) => 1200 - Number(x))).toEqual(left?.map(([x]) => x));
  expect(new Set(right?.map(([, way]) => way))).toEqual(new Set(["rtl"]));
});

test("where there is nothing to draw it says so", () => {
  const words = placed(pictureSvg({ ...given, chart: null, reversed: false })).map(([, , said]) => said);
  expect(words.at(-1)).toBe("Nothing in this period.");
});

test("many groups stand side by side, each as it is read, and none is taller than wide", () => {
  const line = { value: 3, shown: "3", note: "12 people · 14% of inhabitants · 3 points too few of them" };
  const groups = [8, 3, 8, 5].map((count, group) => ({
    title: `Question ${group}`,
    lines: Array.from({ length: count }, (_, at) => ({ ...line, key: `${at}`, label: `Choice ${at}` })),
  }));
  const svg = pictureSvg({ ...given, chart: { kind: "bars", groups }, reversed: false });
  const titles = placed(svg).filter(([, , words]) => /^Question/.test(String(words)));
  expect(titles.map(([x]) => x)).toEqual([48, 48, 628, 628]);
  expect(svg).not.toContain("…");
  expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(2100);
});
