import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlace } from "@/lib/imports/values/coordinates";
import { readCount } from "@/lib/imports/values/count";
import { readDate } from "@/lib/imports/values/date";
import { readLink } from "@/lib/imports/values/link";
import { readList } from "@/lib/imports/values/list";
import { readStance } from "@/lib/imports/values/stance";
import { readStatus } from "@/lib/imports/values/status";
import { readText } from "@/lib/imports/values/text";
import { cutAtWord, titleFrom } from "@/lib/imports/values/title";

const hints = { order: "dmy", timeZone: "Europe/Madrid", now: new Date("2026-11-22T00:00:00Z") } as const;
const date = (cell: string, time?: string, more: object = {}) => {
  const read = readDate(cell, time, { ...hints, ...more });
  return read.ok ? (read.value?.toISOString() ?? null) : read.reason.code;
};
const place = (cells: object, more: object = {}) => {
  const read = readPlace(cells, { swapped: false, ...more });
  return read.ok
    ? read.value && [Math.round(read.value.lat * 1e4) / 1e4, Math.round(read.value.lng * 1e4) / 1e4]
    : read.reason.code;
};

describe("dates", () => {
  test.each([
    ["2017-09-13T08:08:40+02:00", "2017-09-13T06:08:40.000Z"],
    ["2017-09-13T08:08:40Z", "2017-09-13T08:08:40.000Z"],
    ["2017-09-13 08:08:40", "2017-09-13T06:08:40.000Z"],
    ["2017-09-13 08:08:40 UTC", "2017-09-13T08:08:40.000Z"],
    ["2017-09-13 08:08:40.123456+00", "2017-09-13T08:08:40.000Z"],
    ["2017/09/13", "2017-09-13T10:00:00.000Z"],
    ["20170913", "2017-09-13T10:00:00.000Z"],
    ["13/09/2017", "2017-09-13T10:00:00.000Z"],
    ["13.09.2017 08:08", "2017-09-13T06:08:00.000Z"],
    ["13.9.17, 8:08 Uhr", "2017-09-13T06:08:00.000Z"],
    ["13-09-2017", "2017-09-13T10:00:00.000Z"],
    ["09/13/2017 2:05 PM", "2017-09-13T12:05:00.000Z"],
    ["1505282920", "2017-09-13T06:08:40.000Z"],
    ["1505282920000", "2017-09-13T06:08:40.000Z"],
    ["42991", "2017-09-13T10:00:00.000Z"],
    ["42991.5", "2017-09-13T10:00:00.000Z"],
    ["/Date(1505282920000)/", "2017-09-13T06:08:40.000Z"],
    ["Wed, 13 Sep 2017 08:08:40 +0200", "2017-09-13T06:08:40.000Z"],
    ["Wed Sep 13 2017 08:08:40 GMT+0200 (CEST)", "2017-09-13T06:08:40.000Z"],
    ["September 13th, 2017", "2017-09-13T10:00:00.000Z"],
    ["13 de septiembre de 2017", "2017-09-13T10:00:00.000Z"],
    ["le 13 septembre 2017 à 08h08", "2017-09-13T06:08:00.000Z"],
    ["1er mars 2017", "2017-03-01T11:00:00.000Z"],
    ["13. März 2017", "2017-03-13T11:00:00.000Z"],
    ["13 mrt 2017", "2017-03-13T11:00:00.000Z"],
    ["13 سبتمبر 2017", "2017-09-13T10:00:00.000Z"],
    ["١٣/٠٩/٢٠١٧", "2017-09-13T10:00:00.000Z"],
    ["13. september 2017", "2017-09-13T10:00:00.000Z"],
    ["2. Mai 2022", "2022-05-02T10:00:00.000Z"],
    ["12 février 2023", "2023-02-12T11:00:00.000Z"],
    ["3 de marzo de 2024", "2024-03-03T11:00:00.000Z"],
    ["2017-09", "2017-09-01T10:00:00.000Z"],
    ["09/2017", "2017-09-01T10:00:00.000Z"],
    ["1.505282920E9", "2017-09-13T06:08:40.000Z"],
    ["", null],
    ["NaT", null],
    ["31/02/2017", "date"],
    ["tomorrow", "date"],
    ["2099-01-01", "dateAhead"],
  ])("%s", (cell, expected) => {
    expect(date(cell)).toBe(expected);
  });

  test("read by the order of their whole column", () => {
    expect(date("03/04/2017")).toBe("2017-04-03T10:00:00.000Z");
    expect(date("03/04/2017", undefined, { order: "mdy" })).toBe("2017-03-04T11:00:00.000Z");
  });

  test("take their hour from a column beside them", () => {
    expect(date("2015-09-15", "0 days 10:50:19")).toBe("2015-09-15T08:50:19.000Z");
    expect(date("2015-09-15", "10h50")).toBe("2015-09-15T08:50:00.000Z");
    expect(date("2015-09-15", "0.5")).toBe("2015-09-15T10:00:00.000Z");
    expect(date("2015-09-15", "noon")).toBe("2015-09-15T10:00:00.000Z");
  });

  test("never make the reader fail", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => date(a, b) !== undefined));
  });
});

describe("places", () => {
  test.each([
    [{ lat: "41.652", lng: "-4.7286" }, [41.652, -4.7286]],
    [{ lat: "41,652", lng: "-4,7286" }, [41.652, -4.7286]],
    [{ lat: "41.652.133", lng: "-4.728.600" }, [41.6521, -4.7286]],
    [{ lat: "41°39'10.5\"N", lng: "4°43'43\" W" }, [41.6529, -4.7286]],
    [{ place: "41.652, -4.7286" }, [41.652, -4.7286]],
    [{ place: "(41,652; -4,7286)" }, [41.652, -4.7286]],
    [{ place: "41.652 -4.7286" }, [41.652, -4.7286]],
    [{ place: "POINT(-4.7286 41.652)" }, [41.652, -4.7286]],
    [{ place: "SRID=4326;POINT (-4.7286 41.652)" }, [41.652, -4.7286]],
    [{ place: '{"type":"Point","coordinates":[-4.7286,41.652]}' }, [41.652, -4.7286]],
    [{ place: "{'lat': 41.652, 'lon': -4.7286}" }, [41.652, -4.7286]],
    [{ place: "POINT Z (-4.7286 41.652 690)" }, [41.652, -4.7286]],
    [{ place: "MULTIPOINT((-4.7286 41.652))" }, [41.652, -4.7286]],
    [{ place: '{"type":"MultiPoint","coordinates":[[-4.7286,41.652]]}' }, [41.652, -4.7286]],
    [{ place: "0101000020E6100000ACADD85F76CF12C0BC74931804D64440" }, [41.672, -4.7026]],
    [{ place: "010100002031BF0D000000000000000000F03F000000000000F03F" }, "coordinates"],
    [{ place: "51,0543, 3,7174" }, [51.0543, 3.7174]],
    [{ place: "12 Main Street, Springfield (39.8, -89.6)" }, [39.8, -89.6]],
    [{ place: "POINT EMPTY" }, null],
    [{ place: "LINESTRING(3.7 51.0, 3.8 51.1)" }, "coordinates"],
    [{ place: '{"type":"Polygon","coordinates":[[[3.7,51],[3.8,51],[3.8,51.1],[3.7,51]]]}' }, "coordinates"],
    [{ lat: "", lng: "" }, null],
    [{ lat: "nan", lng: "NaN" }, null],
    [{ lat: "0", lng: "0.0" }, "coordinatesZero"],
    [{ lat: "41.652", lng: "" }, "coordinatesHalf"],
    [{ lat: "356123.5", lng: "4612345.1" }, "coordinatesRange"],
    [{ lat: "here", lng: "there" }, "coordinates"],
    [{ place: "Plaza Mayor" }, "coordinates"],
  ])("%o", (cells, expected) => {
    expect(place(cells)).toEqual(expected);
  });

  test("are turned round where column, range or the city says so", () => {
    expect(place({ lat: "-4.7286", lng: "41.652" }, { swapped: true })).toEqual([41.652, -4.7286]);
    expect(place({ lat: "103.8", lng: "1.35" })).toEqual([1.35, 103.8]);
    expect(place({ lat: "-4.7286", lng: "41.652" }, { near: [-4.9, 41.5, -4.6, 41.8] })).toEqual([
      41.652, -4.7286,
    ]);
  });

  test("are left out where they are no degrees, or beyond all that the city can mean", () => {
    const near = [3.5, 50.9, 3.9, 51.2];
    expect(place({ lat: "14", lng: "15" }, { projected: true })).toBe("coordinatesGrid");
    expect(place({ lat: "41.65", lng: "-4.73" }, { near })).toBe("coordinatesFar");
    expect(place({ lat: "51.4", lng: "4.4" }, { near })).toEqual([51.4, 4.4]);
  });

  test("of two bare numbers are the way round that the city's part of the world says", () => {
    const timeZone = "Europe/Brussels";
    expect(place({ place: "[3.7174, 51.0543]" }, { timeZone })).toEqual([51.0543, 3.7174]);
    expect(place({ place: "[51.0543, 3.7174]" }, { timeZone })).toEqual([51.0543, 3.7174]);
    expect(place({ place: "POINT(55.3 25.2)" }, { timeZone })).toEqual([25.2, 55.3]);
  });

  test("never make the reader fail", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        (lat, lng, both) => place({ lat, lng, place: both }) !== undefined,
      ),
    );
  });
});

test("counts are read with or without thousands", () => {
  const count = (cell: string) => {
    const read = readCount(cell);
    return read.ok ? read.value : read.reason.code;
  };
  expect(
    ["7", "6560.0", "1.234", "1,234", "1 234", "1'234", "1.234.567", "12 votos", "٧", ""].map(count),
  ).toEqual([7, 6560, 1234, 1234, 1234, 1234, 1234567, 12, 7, null]);
  expect(["1.2k", "12.0", "0"].map(count)).toEqual([1200, 12, 0]);
  expect(["-3", "many", "3-4", "1e99", "99999999999", "3,5"].map(count)).toEqual(Array(6).fill("count"));
  expect(readCount("12.000", true)).toEqual({ ok: true, value: 12 });
});

test("lists are read as Python, JSON and people write them", () => {
  expect(readList("['Deportes']")).toEqual(["Deportes"]);
  expect(readList(`['Deportes', "L'eau", 'a, b']`)).toEqual(["Deportes", "L'eau", "a, b"]);
  expect(readList('["a","b\\u00e9"]')).toEqual(["a", "bé"]);
  expect(readList("{a,b}")).toEqual(["a", "b"]);
  expect(readList("a|b; c")).toEqual(["a", "b", "c"]);
  expect(readList("Parks, gardens and trees")).toEqual(["Parks, gardens and trees"]);
  expect(readList("[]")).toEqual([]);
  expect(readList('[{"id":1,"name":"Green"},{"id":2,"name":"Cars"}]')).toEqual(["Green", "Cars"]);
  expect(readList("#green #cars")).toEqual(["green", "cars"]);
  expect(readList("Green, Cars", true)).toEqual(["Green", "Cars"]);
});

test("statuses and stances are known in the six languages", () => {
  const words = [
    "Accepted",
    "en cours de réalisation",
    "Afgewezen",
    "In Prüfung",
    "Realizada",
    "مرفوض",
    "under_review",
  ];
  expect(words.map((word) => readStatus(word))).toEqual([
    "accepted",
    "under_way",
    "declined",
    "under_review",
    "done",
    "declined",
    "under_review",
  ]);
  expect(readStatus("archived")).toBeNull();
  expect(readStatus("Rejected - too expensive")).toBe("declined");
  expect(readStatus("Retenue (sous réserve)")).toBe("accepted");
  expect(readStatus("not_answered")).toBe("proposed");
  expect(["1", "+1", "a favor", "pour", "Voor", "مع", "👍"].map(readStance)).toEqual(Array(7).fill("for"));
  expect(["-1", "en contra", "contre", "Tegen", "dagegen", "ضد"].map(readStance)).toEqual(
    Array(6).fill("against"),
  );
  expect(["0", "neutral", ""].map(readStance)).toEqual([null, null, null]);
});

test("links are web addresses and nothing else", () => {
  const link = (cell: string, base?: string) => {
    const read = readLink(cell, base);
    return read.ok ? read.value : read.reason.code;
  };
  expect(link("https://decide.example/p/1")).toBe("https://decide.example/p/1");
  expect(link("/proposals/7", "https://decide.example")).toBe("https://decide.example/proposals/7");
  expect(link("/proposals/7")).toBeNull();
  expect(link("javascript:alert(1)")).toBe("link");
});

describe("text", () => {
  test("comes out of its markup with lines, lists and links, and without what is hostile", () => {
    expect(readText("<p>One &amp; two</p><ul><li>a</li><li>b</li></ul>")).toBe("One & two\n\n- a\n- b");
    expect(readText('See <a href="https://x.example/y">this</a><script>alert(1)</script>')).toBe(
      "See this (https://x.example/y)",
    );
    expect(
      readText(
        '<img src=x onerror="alert(1)">Hi<iframe src="//evil"></iframe><svg onload=x><text>no</text></svg>',
      ),
    ).toBe("Hi");
    expect(readText("[go](javascript:alert(1))")).not.toContain("javascript");
    expect(readText("M&eacute;s &#233; &#xe9;")).toBe("Més é é");
  });

  test("keeps what only looks like markup", () => {
    expect(readText("I <3 trees, 1 < 2 > 0 and R&D")).toBe("I <3 trees, 1 < 2 > 0 and R&D");
  });

  test("loses controls and marks that turn the reading direction, keeps emoji whole", () => {
    expect(readText("a\u0000b\u202Ec\uFEFF 👩‍👩‍👧\r\n\r\n\r\nd")).toBe("abc 👩‍👩‍👧\n\nd");
  });

  test("never makes the reader fail, nor leaves a tag that runs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<", "script", ">", "/", "a", " ", "&lt;", "b", "&", ";", "!--", '"')),
        (parts) => {
          expect(readText(parts.join(""))).not.toMatch(/<script[\s>]/i);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a title", () => {
  test("is the first sentence, or the first words cut at one", () => {
    expect(titleFrom("More trees in our street. It is too hot.")).toBe("More trees in our street");
    expect(titleFrom("Why no bus at night? We need one.")).toBe("Why no bus at night?");
    const cut = titleFrom("word ".repeat(60));
    expect(cut.length).toBeLessThanOrEqual(120);
    expect(cut).toMatch(/word…$/);
    expect(titleFrom("x".repeat(500)).length).toBe(120);
  });

  test("never ends inside of a sign", () => {
    expect(cutAtWord("👩‍👩‍👧".repeat(40), 20)).toBe(`${"👩‍👩‍👧".repeat(2)}…`);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (text) => {
        const cut = cutAtWord(text, 50);
        expect(cut.length).toBeLessThanOrEqual(50);
        expect(cut.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });
});
