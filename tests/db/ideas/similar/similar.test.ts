import { beforeAll, describe, expect, it, test } from "vitest";
import { searchStatistics } from "@/db/schema/search";
import { likely, similarIdeas } from "@/lib/ideas/similar/similar-ideas";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";
import { addIdeas } from "@/tests/support/many-ideas";

let here: TestCity;

const market = { lat: 51.0543, lng: 3.7253 };
const harbour = { lat: 51.0712, lng: 3.7331 };

beforeAll(async () => {
  here = await createTestCity({ locales: ["en", "fr", "nl", "ar"] });
  await addIdeas(here, [
    {
      title: "Meer banken op de Vrijdagmarkt",
      text: "Ouderen kunnen er nergens zitten.",
      locale: "nl",
      ...market,
    },
    { title: "Verlichting langs de Coupure", text: "Fietsers zien er 's avonds niets.", locale: "nl" },
    {
      title: "Une aire de jeux au Citadelpark",
      text: "Balançoires et toboggan pour les petits.",
      locale: "fr",
    },
    { title: "Swimming in the docks", text: "A safe place to swim in summer, with ladders.", ...harbour },
    { title: "Quieter nights around the docks", text: "Music until four in the morning.", ...harbour },
    { title: "مكان للصلاة والهدوء", text: "قرب المحطة", locale: "ar" },
    { title: "在图书馆学习到深夜", text: "学生需要更长的开放时间", locale: "zh" },
    ...Array.from({ length: 40 }, (_, at) => ({
      title: `Mend street number ${at}`,
      text: "The pavement is broken.",
    })),
  ]);
});

const nearest = async (title: string, more: { text?: string; place?: typeof market; limit?: number } = {}) =>
  here.run((db) => similarIdeas(db, { title, text: "", ...more }));

describe("the nearest idea", () => {
  it.each([
    ["Zitbanken voor ouderen aan de Vrijdagmarkt", "Meer banken op de Vrijdagmarkt"],
    ["Benches on the Vrijdagmarkt", "Meer banken op de Vrijdagmarkt"],
    ["Street lamps for cyclists, Coupure", "Verlichting langs de Coupure"],
    ["Speeltuin met glijbaan in het Citadelpark", "Une aire de jeux au Citadelpark"],
    ["Let us swim at the docks", "Swimming in the docks"],
    ["أريد مكانا هادئا للصلاة", "مكان للصلاة والهدوء"],
    ["图书馆开放时间太短", "在图书馆学习到深夜"],
  ])("to “%s” is “%s”, in whatever language", async (title, expected) => {
    const [first] = await nearest(title);
    expect(first?.title).toBe(expected);
    expect(first?.score).toBeGreaterThan(likely);
  });

  it("says why: the words that both use, and how far it is", async () => {
    const [first] = await nearest("Benches on the Vrijdagmarkt", { place: { lat: 51.0543, lng: 3.7267 } });
    expect(first?.words).toEqual(["vrijdagmarkt"]);
    expect(first?.distance).toBeGreaterThan(90);
    expect(first?.distance).toBeLessThan(110);
  });

  it("may be found by its place alone", async () => {
    const found = await nearest("Something else entirely", { place: harbour });
    expect(found.slice(0, 2).map(({ distance }) => distance)).toEqual([0, 0]);
  });
});

test("ten are given unless fewer are asked for, and the one being read is left out", async () => {
  const found = await nearest("Mend street number 7");
  expect(found).toHaveLength(10);
  expect(found[0]?.title).toBe("Mend street number 7");
  const others = await here.run((db) =>
    similarIdeas(db, { title: "Mend street number 7", text: "", excludeId: found[0]?.id, limit: 3 }),
  );
  expect(others).toHaveLength(3);
  expect(others.map(({ id }) => id)).not.toContain(found[0]?.id);
});

test("what has nothing in common is not likely meant", async () => {
  const found = await nearest("Vegan meals at school", { text: "The canteen offers little." });
  expect(found.filter(({ score }) => score >= likely)).toEqual([]);
});

test("a city's very first idea is found by the second", async () => {
  const city = await createTestCity();
  const { id } = await postIdea(city, {
    title: "A kiosk at the pond",
    text: "With ice cream for the summer.",
  });
  const found = await city.run((db) => similarIdeas(db, { title: "Ice cream kiosk by the pond", text: "" }));
  expect(found.map((idea) => idea.id)).toEqual([id]);
});

test("statistics follow a city that grows", async () => {
  const city = await createTestCity();
  const counted = async () => {
    await city.run((db) => similarIdeas(db, { title: "anything", text: "" }));
    const [row] = await city.run((db) => db.select({ ideas: searchStatistics.ideas }).from(searchStatistics));
    return row?.ideas;
  };
  expect(await counted()).toBe(0);
  await addIdeas(city, [{ title: "One" }]);
  expect(await counted()).toBe(0);
  await addIdeas(
    city,
    Array.from({ length: 30 }, (_, at) => ({ title: `Idea ${at}` })),
  );
  expect(await counted()).toBe(31);
});

test("another city's ideas are never among them", async () => {
  const other = await createTestCity();
  await postIdea(other, { title: "A wholly other matter", text: "Elsewhere, and long ago too." });
  const found = await other.run((db) => similarIdeas(db, { title: "Swimming in the docks", text: "" }));
  expect(found.map(({ title }) => title)).not.toContain("Swimming in the docks");
});
