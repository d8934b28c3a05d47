import { eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { ideas } from "@/db/schema/ideas";
import { indexIdea } from "@/lib/ideas/search/indexing";
import { searchIdeas } from "@/lib/ideas/search/search-ideas";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { addIdeas } from "@/tests/support/many-ideas";

let here: TestCity;

beforeAll(async () => {
  here = await createTestCity();
  await addIdeas(here, [
    {
      title: "Aparcamiento para bicicletas",
      text: "Delante de la estación de tren no hay dónde dejar la bicicleta.",
    },
    { title: "Más bancos", text: "Para sentarse en el parque de la Rosaleda, cerca de la fuente." },
    { title: "Iluminación del parque", text: "La Rosaleda está a oscuras desde las seis." },
    { title: "Straßenbahn bis zum Hafen", text: "Die Strecke endet am Bahnhof." },
    { title: "مكتبة للأطفال", text: "نريد كتباً ومكاناً هادئاً في الحي القديم" },
    { title: "公园需要更多长椅", text: "老人没有地方坐" },
    { title: "สวนสาธารณะริมแม่น้ำ", text: "" },
    { title: "Un pont à la gare", text: "Pour les piétons; l'éclairage manque." },
  ]);
});

const found = (query: string) =>
  here.run(async (db) => {
    const ids = await searchIdeas(db, query);
    const rows = ids.length === 0 ? [] : await db.select().from(ideas).where(inArray(ideas.id, ids));
    return ids.map((id) => rows.find((row) => row.id === id)?.title ?? "");
  });

describe("a search", () => {
  it.each([
    ["bicicleta", "Aparcamiento para bicicletas"],
    ["BICICLÉTAS", "Aparcamiento para bicicletas"],
    ["biciclta", "Aparcamiento para bicicletas"],
    ["bicilceta", "Aparcamiento para bicicletas"],
    ["bici", "Aparcamiento para bicicletas"],
    ["strasse", "Straßenbahn bis zum Hafen"],
    ["STRASSENBAN", "Straßenbahn bis zum Hafen"],
    ["eclairage", "Un pont à la gare"],
    ["piétons gare", "Un pont à la gare"],
    ["كُتُب", "مكتبة للأطفال"],
    ["المكتبه", "مكتبة للأطفال"],
    ["长椅", "公园需要更多长椅"],
    ["สวนสาธารณะ", "สวนสาธารณะริมแม่น้ำ"],
  ])("for %s finds “%s” first", async (query, title) => {
    expect((await found(query))[0]).toBe(title);
  });

  it("shows what has all its words, and a title before a text", async () => {
    expect(await found("parque rosaleda")).toEqual(["Iluminación del parque", "Más bancos"]);
    expect(await found("rosaleda fuente")).toEqual(["Más bancos"]);
  });

  it("passes over a word that no idea has, and words that nearly all have", async () => {
    expect(await found("rosaleda zzyzx")).toHaveLength(2);
    expect(await found("el parque de la rosaleda")).toHaveLength(2);
  });

  it("finds nothing where there is nothing", async () => {
    for (const query of ["", " ", "?!", "zzyzx", "🦄", "-", "%", "a".repeat(5_000)]) {
      expect(await found(query)).toEqual([]);
    }
  });

  it("never fails, whatever is typed", async () => {
    const odd = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom(
          "'",
          '"',
          "\\",
          "%",
          "_",
          "{",
          "}",
          "(",
          "&",
          "|",
          "!",
          ":",
          "*",
          " ",
          "a",
          "ا",
          "公",
          "\u0000",
          "\ud800",
          "\u202e",
          "\u0301",
        ),
        maxLength: 40,
      }),
    );
    await here.run((db) =>
      fc.assert(
        fc.asyncProperty(odd, async (query) => {
          expect(Array.isArray(await searchIdeas(db, query))).toBe(true);
        }),
        { numRuns: 400 },
      ),
    );
  });
});

test("only what is public is found, from the moment it is", async () => {
  const city = await createTestCity();
  const { id } = await postIdea(city, { title: "A carousel", text: "For the winter market on the square." });
  const search = () => city.run((db) => searchIdeas(db, "carousel"));
  expect(await search()).toEqual([id]);
  const turn = (visibility: string) =>
    city.run(async (db) => {
      await db.update(ideas).set({ visibility }).where(eq(ideas.id, id));
      await indexIdea(db, id);
    });
  for (const visibility of ["waiting", "removed", "withdrawn"]) {
    await turn(visibility);
    expect(await search()).toEqual([]);
  }
  await turn("public");
  expect(await search()).toEqual([id]);
});

test("an edited idea is found by its new words only", async () => {
  const city = await createTestCity();
  const { id } = await postIdea(city, { title: "A carousel", text: "For the winter market on the square." });
  await city.run(async (db) => {
    await db.update(ideas).set({ title: "A skating rink", text: "On the square." }).where(eq(ideas.id, id));
    await indexIdea(db, id);
  });
  expect(await city.run((db) => searchIdeas(db, "carousel"))).toEqual([]);
  expect(await city.run((db) => searchIdeas(db, "skating"))).toEqual([id]);
});

test("another city's ideas and words are out of reach", async () => {
  const [one, other] = [await createTestCity(), await createTestCity()];
  await postIdea(one, { title: "An observatory", text: "On the hill above the old town." });
  expect(await other.run((db) => searchIdeas(db, "observatory"))).toEqual([]);
  expect(await other.run((db) => searchIdeas(db, "observ"))).toEqual([]);
});
