import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guessCommentMapping } from "@/lib/imports/mapping/guess";
import { openTable } from "@/lib/imports/reading/open-table";
import { blankProfile, profileOf } from "@/lib/imports/rows/profile";
import { readComment } from "@/lib/imports/rows/read-comment";
import { readIdea } from "@/lib/imports/rows/read-idea";
import { collect, fileOf, ideasOf, rowsOf } from "@/tests/support/import-file";

const hints = { ...blankProfile, timeZone: "Europe/Madrid", now: new Date("2026-11-22T00:00:00Z") };

describe("a row", () => {
  test("without a title and a text is refused", async () => {
    const ideas = await ideasOf(fileOf("id,title,text\n1,,\n2, ,—\n3,Bench,\n4,,Put a bench here\n"));
    expect(ideas.map((idea) => (idea.ok ? idea.title : idea.reason.code))).toEqual([
      "noTitleOrText",
      "noTitleOrText",
      "Bench",
      "Put a bench here",
    ]);
  });

  test("without an id gets one from its words, the same at each reading and in each format", async () => {
    const id = async (content: string) =>
      (await ideasOf(fileOf(content))).map((idea) => idea.ok && idea.originId);
    const [a, b, c] = await id("title,text\nBench,Put one here\nTree,Plant one\nBench,Put one here\n");
    expect(a).toBe(c);
    expect(a).not.toBe(b);
    expect(await id("text;title\nPut one here;Bench\n")).toEqual([a]);
    expect(await id('[{"title":"Bench","text":"Put one here"}]')).toEqual([a]);
  });

  test("with too long a title keeps all of it in the text", async () => {
    const long = "word ".repeat(50).trim();
    const [idea] = await ideasOf(fileOf(`title,text\n${long},more\n`));
    expect(idea).toMatchObject({
      text: `${long}\n\nmore`,
      notes: [{ column: "title", reason: { code: "cut" } }],
    });
  });

  test("with a text of a megabyte is refused, not cut", async () => {
    const [idea] = await ideasOf(fileOf(`title,text\nX,${"long ".repeat(200_000)}\n`));
    expect(idea).toMatchObject({ ok: false, reason: { code: "tooLong" } });
  });

  test("is taken with its other cells wrong, which are told by column", async () => {
    const [row] = await rowsOf("t,d,a,b,v,u\nBench,someday,95,200,-2,javascript:x\n");
    if (!row) throw new Error("no row");
    const mapping = { title: ["t"], date: ["d"], lat: ["a"], lng: ["b"], supports: ["v"], url: ["u"] };
    const idea = readIdea(row, mapping, hints);
    expect(idea.ok && idea.notes.map(({ column, reason }) => [column, reason.code])).toEqual([
      ["d", "date"],
      ["a", "coordinatesRange"],
      ["v", "count"],
      ["u", "link"],
    ]);
  });

  test("holds nothing where a program wrote that it holds nothing", async () => {
    const ideas = await ideasOf(
      fileOf(
        "id,title,text,status,topic,date\n1,A,NULL,NULL,\\N,NaT\n2,None,words,nan,#N/A,#REF!\n3,null,undefined,,,\n",
      ),
    );
    expect(ideas).toMatchObject([
      { title: "A", text: "", status: null, topics: [], notes: [] },
      { title: "words", text: "", status: null, topics: [], notes: [] },
      { ok: false, reason: { code: "noTitleOrText" } },
    ]);
  });

  test("tells of a time that is none, and keeps the day", async () => {
    const [idea] = await ideasOf(fileOf("title,date,time\nBench,2024-03-04,25:00\nTree,2024-03-04,10:50\n"));
    expect(idea).toMatchObject({ notes: [{ column: "time", reason: { code: "time" } }] });
    expect(idea?.ok && idea.date?.toISOString()).toBe("2024-03-04T11:00:00.000Z");
  });

  test("says in one language what its file says in several", async () => {
    const cells = '[{"en": "Bench", "fr": "Banc"}, {"en": "", "fr": "Arbre"}]';
    const csv = JSON.parse(cells).map(
      (title: object, i: number) => `${i},"${JSON.stringify(title).replaceAll('"', '""')}"`,
    );
    const fromCells = await ideasOf(fileOf(["id,title", ...csv].join("\n")));
    const fromColumns = await ideasOf(
      fileOf("id,title/en,title/fr,body/en,body/fr\n1,Bench,Banc,One,Un\n2,,Arbre,,Deux\n"),
    );
    expect(fromCells).toMatchObject([{ title: "Bench" }, { title: "Arbre" }]);
    expect(fromColumns).toMatchObject([
      { title: "Bench", text: "One" },
      { title: "Arbre", text: "Deux" },
    ]);
  });

  test("is read in time, whatever its cells are stuffed with", { timeout: 60_000 }, () => {
    const keys = [
      "id",
      "title",
      "date",
      "time",
      "topic",
      "neighbourhood",
      "address",
      "lat",
      "lng",
      "place",
      "supports",
      "status",
      "url",
    ];
    const mapping = Object.fromEntries(keys.map((key) => [key, [key]]));
    for (const stuffing of [" ", "_", ",", "1", "1 ", "(", "'", "-", "é", ": "]) {
      const cell = `1${stuffing.repeat(400_000)}1`;
      const cells = new Map(keys.map((key) => [key, key === "title" ? "Bench" : cell]));
      expect(readIdea({ line: 1, cells }, mapping, hints)).toMatchObject({ ok: true, title: "Bench" });
    }
  });

  test("never makes the reader fail", () => {
    const cells = fc
      .dictionary(fc.constantFrom("a", "b", "c"), fc.string())
      .map((all) => new Map(Object.entries(all)));
    const mapping = {
      id: ["a"],
      title: ["b"],
      text: ["c"],
      date: ["a"],
      lat: ["b"],
      lng: ["c"],
      topic: ["a"],
      supports: ["b"],
      status: ["c"],
    };
    fc.assert(
      fc.property(cells, (row) => {
        expect(readIdea({ line: 1, cells: row }, mapping, hints).ok).toBeTypeOf("boolean");
        const comment = readComment(
          { line: 1, cells: row },
          { id: ["a"], idea: ["b"], parent: ["a"], text: ["c"] },
          hints,
        );
        expect(comment.ok).toBeTypeOf("boolean");
      }),
    );
  });
});

test("the order of day and month is decided by the whole column", async () => {
  const rows = await rowsOf("d\n03/04/2020\n05/06/2020\n07/25/2020\n");
  expect(await profileOf(stream(rows), { date: ["d"] })).toMatchObject({
    dateOrder: "mdy",
    dateUnsure: false,
  });
  expect(await profileOf(stream(rows.slice(0, 2)), { date: ["d"] })).toMatchObject({
    dateOrder: "dmy",
    dateUnsure: true,
  });
});

describe("a whole column tells", () => {
  const profile = async (content: string, mapping: object) =>
    profileOf(stream(await rowsOf(content)), mapping);

  test("that dates contradict each other", async () => {
    const mixed = "d\n13/04/2020\n04/13/2020\n14/04/2020\n";
    expect(await profile(mixed, { date: ["d"] })).toMatchObject({ dateOrder: "dmy", dateUnsure: true });
  });

  test("that coordinates are metres, although a few look like degrees", async () => {
    const mapping = { lat: ["y"], lng: ["x"] };
    expect(await profile("x,y\n104500,193800\n15,14\n", mapping)).toMatchObject({ projected: true });
    expect(await profile("x,y\n3.7,51\n3.8,51\n104500,193800\n", mapping)).toMatchObject({
      projected: false,
    });
  });

  test("that 12.000 is twelve", async () => {
    const mapping = { supports: ["v"] };
    expect(await profile("v\n12.000\n0.000\n", mapping)).toMatchObject({ decimals: true });
    expect(await profile("v\n12.000\n7.000\n3.000\n", mapping)).toMatchObject({ decimals: true });
    expect(await profile("v\n12.000\n7.000\n3.000\n950\n", mapping)).toMatchObject({ decimals: false });
  });

  test("whether commas stand between topics or inside of them", async () => {
    const mapping = { topic: ["t"] };
    const between = 't\n"Green, Cars"\n"Cars, Culture"\nCulture\n"Green, Culture"\n';
    const inside = 't\n"Sport, play and leisure"\nCulture\n"Water, energy and waste"\n';
    expect(await profile(between, mapping)).toMatchObject({ topicCommas: true });
    expect(await profile(inside, mapping)).toMatchObject({ topicCommas: false });
  });
});

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const data = `${process.env.CITYLOOP_DATA ?? "../shared/data"}/ideas`;
describe.skipIf(!existsSync(data))("the files of real cities", () => {
  test.each([
    ["valladolid-2026.csv", 1008, 1008],
    ["bonn-cologne-moers-cycling-2017.csv", 3139, 3139],
    ["better-reykjavik.csv", 5787, 5686],
    ["decide-madrid-2019.csv", 80, 80],
  ])("%s: %i rows are %i ideas, without a mapping", async (name, rows, distinct) => {
    const ideas = (await ideasOf(`${data}/${name}`)).flatMap((idea) => (idea.ok ? [idea] : []));
    expect(ideas.length).toBe(rows);
    expect(new Set(ideas.map(({ originId }) => originId)).size).toBe(distinct);
    expect(ideas.every(({ title }) => title.length > 0 && title.length <= 120)).toBe(true);
  });

  test("Valladolid's have their 866 places, 8,783 supports, dates and topics", async () => {
    const ideas = (await ideasOf(`${data}/valladolid-2026.csv`)).flatMap((idea) => (idea.ok ? [idea] : []));
    expect(ideas.filter(({ place }) => place).length).toBe(866);
    expect(ideas.reduce((sum, { supports }) => sum + (supports ?? 0), 0)).toBe(8783);
    expect(ideas.every(({ date }) => date !== null)).toBe(true);
  });

  test("Madrid's 5,633 comments are 5,571 with words, first ones and replies", async () => {
    const opened = await openTable(`${data}/decide-madrid-2019-comments.csv`);
    if (!opened.ok) throw new Error(opened.reason.code);
    const rows = await collect(opened.table.rows());
    const mapping = guessCommentMapping(
      opened.table.columns,
      rows.slice(0, 200).map(({ cells }) => cells),
    );
    const read = rows.map((row) => readComment(row, mapping, hints));
    const comments = read.flatMap((comment) => (comment.ok ? [comment] : []));
    expect(read.filter((comment) => !comment.ok && comment.reason.code === "noText").length).toBe(62);
    expect(comments.length).toBe(5571);
    const ids = new Set(comments.map(({ originId }) => originId));
    const replies = comments.filter(({ parent }) => parent !== null && ids.has(parent));
    expect([comments.length - replies.length, replies.length]).toEqual([2902, 2669]);
    expect(comments[0]?.date?.toISOString()).toBe("2015-09-15T08:50:19.000Z");
  });
});
