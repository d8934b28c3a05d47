import { describe, expect, test } from "vitest";
import { findColumn } from "@/lib/imports/mapping/find-column";
import { guessCommentMapping, guessIdeaMapping } from "@/lib/imports/mapping/guess";
import { ideaKeys } from "@/lib/imports/mapping/keys";
import { parseMapping } from "@/lib/imports/mapping/parse-mapping";

const columns = ["", "id", "Título", "Zona, barrio", "Erstellt am", "text", "text (2)"];
const parsed = (given: string) => {
  const result = parseMapping(given, ideaKeys, columns);
  return result.ok ? result.mapping : [result.reason.code, result.reason.params];
};

describe("a mapping that somebody typed", () => {
  test("finds columns by name, case, accents, number and namelessness", () => {
    expect(findColumn(columns, "titulo")).toBe("Título");
    expect(findColumn(columns, "ERSTELLT_AM")).toBe("Erstellt am");
    expect(findColumn(columns, "#3")).toBe("Título");
    expect(findColumn(columns, "")).toBe("");
    expect(findColumn(columns, "#99")).toBeNull();
    expect(findColumn(columns, "nothing")).toBeNull();
  });

  test("may name columns with commas, or several for one text", () => {
    expect(parsed("id=,title=título,neighbourhood=Zona, barrio,text=text+text (2)")).toEqual({
      id: [""],
      title: ["Título"],
      neighbourhood: ["Zona, barrio"],
      text: ["text", "text (2)"],
    });
    expect(parsed('neighbourhood="Zona, barrio", id = id')).toEqual({
      neighbourhood: ["Zona, barrio"],
      id: ["id"],
    });
  });

  test("is refused with the columns there are, or the keys there are", () => {
    expect(parsed("title=Headline")).toEqual([
      "unknownColumn",
      expect.objectContaining({
        key: "title",
        column: "Headline",
        columns: expect.stringContaining("#3 Título"),
      }),
    ]);
    expect(parsed("titel=Título")).toEqual(["unknownKey", expect.objectContaining({ key: "titel" })]);
    expect(parsed("title=Título,foo=bar")).toEqual(["unknownKey", expect.objectContaining({ key: "foo" })]);
    expect(parsed("title")).toEqual(["badMapping", { part: "title" }]);
  });
});

describe("a mapping that is guessed", () => {
  test("is guessed in time, whatever the columns are called", { timeout: 60_000 }, () => {
    const names = ["_", "a_", " es", "x/"].map((sign) => sign.repeat(200_000));
    const cells = new Map([...names, "title"].map((name) => [name, "Some words"]));
    expect(guessIdeaMapping([...names, "title"], [cells]).title).toEqual(["title"]);
  });

  const row = (cells: Record<string, string>) => [new Map(Object.entries(cells))];
  const guess = (cells: Record<string, string>) => guessIdeaMapping(Object.keys(cells), row(cells));

  test("knows headers in many languages", () => {
    expect(
      guess({
        Kennung: "B1",
        Betreff: "Mehr Bäume",
        Beschreibung: "Es ist zu heiß",
        Stadtteil: "Nord",
        Eingereicht: "x",
        Stimmen: "7",
      }),
    ).toEqual({
      id: ["Kennung"],
      title: ["Betreff"],
      text: ["Beschreibung"],
      neighbourhood: ["Stadtteil"],
      supports: ["Stimmen"],
    });
    expect(guess({ المعرف: "1", العنوان: "أشجار", الوصف: "نحتاج إلى الظل", الحالة: "جديد" })).toEqual({
      id: ["المعرف"],
      title: ["العنوان"],
      text: ["الوصف"],
      status: ["الحالة"],
    });
    expect(
      guess({
        "title/es": "Más árboles",
        "body/es": "Hace calor",
        created_at: "2024-01-01",
        "category/name": "Verde",
      }),
    ).toEqual({
      title: ["title/es"],
      text: ["body/es"],
      date: ["created_at"],
      topic: ["category/name"],
    });
  });

  test("knows the exports of the platforms that cities use", () => {
    const decidim = {
      id: "12",
      "category/id": "3",
      "category/name/ca": "Mobilitat",
      "scope/id": "7",
      "scope/name/ca": "Gràcia",
      "title/ca": "Més carrils",
      "body/ca": "Volem més carrils",
      state: "accepted",
      published_at: "2021-03-04 10:11:12 UTC",
    };
    expect(guess(decidim)).toMatchObject({
      id: ["id"],
      topic: ["category/name/ca"],
      neighbourhood: ["scope/name/ca"],
    });
    const consul = {
      "node.id": "1",
      "node.title": "Más sombra",
      "node.cached_votes_up": "3",
      "node.geozone.name": "Centro",
    };
    expect(guess(consul)).toMatchObject({
      id: ["node.id"],
      supports: ["node.cached_votes_up"],
      neighbourhood: ["node.geozone.name"],
    });
    const desk = {
      "Case ID": "1",
      Logged: "1/25/2021 1:05 PM",
      Summary: "Fix potholes",
      Details: "There are many",
    };
    expect(guess(desk)).toEqual({ id: ["Case ID"], date: ["Logged"], title: ["Summary"], text: ["Details"] });
  });

  test("believes the content more than the name", () => {
    expect(
      guess({ title: "A tree", position: "left", lat: "not a number", lng: "no", date: "soon" }),
    ).toEqual({ title: ["title"] });
  });

  test("finds the words where no header helps", () => {
    expect(guess({ A: "1", B: "Plant more trees along the river bank please", C: "x" })).toEqual({
      text: ["B"],
    });
  });

  test("finds what comments hang on", () => {
    const cells = {
      id: "5",
      parentId: "-1",
      proposalId: "7",
      userId: "3",
      date: "2015-09-15",
      text: "Good idea, yes",
    };
    expect(guessCommentMapping(Object.keys(cells), row(cells))).toEqual({
      id: ["id"],
      parent: ["parentId"],
      idea: ["proposalId"],
      date: ["date"],
      text: ["text"],
    });
  });
});
