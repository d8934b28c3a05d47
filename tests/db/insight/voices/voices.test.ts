import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/base/locales";
import { hear } from "@/lib/insight/voices/hear";
import { havingWords, phrasesHeard } from "@/lib/insight/voices/phrases-heard";
import { themesOf } from "@/lib/insight/voices/themes";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea } from "@/tests/support/idea";
import { addIdeas } from "@/tests/support/many-ideas";
import { say } from "@/tests/support/talk";

const days = { from: "2026-03-01", to: "2026-03-31" };
const subjects = [
  "a bench by the river",
  "a lamp in the tunnel",
  "more trees at the market",
  "a tap for bottles",
];

const ends = [
  "Cars are parked there all day.",
  "It ends nowhere.",
  "Roots lift the ground.",
  "Nobody sees the sign.",
];
const ways = ["along the canal", "behind our school", "which crosses the square"];

/** Sixty ideas of all kinds before March; in March thirty of them, and twelve about a bicycle path. */
async function cityThatTalks(): Promise<{ here: TestCity; paths: string[] }> {
  const here = await createTestCity();
  const usual = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      title: `Idea ${from + at}`,
      text: `We want ${subjects[at % 4]} soon.`,
    }));
  await addIdeas(here, usual(0, 60));
  await publishedOn(here, "2026-01-15");
  await addIdeas(here, usual(60, 30));
  const paths = await addIdeas(
    here,
    Array.from({ length: 12 }, (_, at) => ({
      title: at % 2 ? "Bicycle paths" : "A bicycle path",
      text: `${ends[at % 4]} The bicycle path ${ways[at % 3]} near number ${at} is no use to me.`,
    })),
  );
  await here.run((db) =>
    db.execute(
      sql`update ideas set published_second = extract(epoch from timestamptz '2026-03-10 12:00Z') where published_second = 1760000000`,
    ),
  );
  return { here, paths };
}

async function publishedOn(here: TestCity, day: string) {
  await here.run((db) =>
    db.execute(
      sql`update ideas set published_second = extract(epoch from ${day}::timestamptz) where published_second = 1760000000`,
    ),
  );
}

const listen = (here: TestCity) => hear(here.run, { days, timeZone: "Europe/Brussels" });

describe("what people say", () => {
  it("is told by what is new against earlier, in whatever form, and leads to who says it", async () => {
    const { here, paths } = await cityThatTalks();
    const heard = await listen(here);
    expect(heard.against).toBe("earlier");
    const phrases = await phrasesHeard(heard);
    expect(phrases[0]).toMatchObject({ here: 12, there: 0 });
    expect(phrases.map(({ words }) => words)).toContain("bicycle path");
    expect(phrases.some(({ words }) => words.includes("bench") || words.includes("tunnel"))).toBe(false);
    const having = havingWords(heard, "bicycle paths").map(({ id }) => id);
    expect(having.sort()).toEqual([...paths].sort());
  });

  it("groups what is alike and quotes it, with what is said for and against", async () => {
    const { here, paths } = await cityThatTalks();
    const author = await here.person({ firstName: "Ada" });
    const [first = ""] = paths;
    await say(here, author, {
      ideaId: first,
      text: "Every child on this road would be safer on such a path.",
      stance: "for",
    });
    await say(here, author, {
      ideaId: first,
      text: "There is no room for it between the trees and the houses.",
      stance: "against",
    });
    await here.run((db) => db.execute(sql`update comments set created_at = '2026-03-12'`));
    const themes = await themesOf(await listen(here));
    const theme = themes.find(({ label }) => label.includes("bicycle path"));
    expect(theme?.contributions.map(({ id }) => id).sort()).toEqual([...paths].sort());
    expect(theme?.quotes[0]?.words).toMatch(/bicycle path/);
    expect(theme).toMatchObject({ ideas: 12, comments: 0, for: { count: 1 }, against: { count: 1 } });
    expect(theme?.against.quote?.words).toMatch(/no room/);
  });

  it("is found where a single person says it", async () => {
    const here = await createTestCity();
    await addIdeas(here, [{ title: "Lanterns", text: "for the tunnel" }]);
    await publishedOn(here, "2026-03-10");
    expect(havingWords(await listen(here), "lanterns")).toHaveLength(1);
  });

  it("is only what everybody can read", async () => {
    const { here, paths } = await cityThatTalks();
    for (const id of paths) await changeIdea(here, id, { visibility: "removed" });
    const heard = await listen(here);
    expect(heard.here).toHaveLength(30);
    expect(havingWords(heard, "bicycle path")).toEqual([]);
  });

  it.each<[Locale, string[], string]>([
    ["fr", ["Les pistes cyclables", "Une piste cyclable"], "piste cyclable"],
    ["nl", ["De fietspaden zijn te smal", "Een fietspad dat te smal is"], "fietspad"],
    ["de", ["Die Ampeln sind zu kurz", "Eine Ampel ist zu kurz"], "ampel"],
    ["es", ["Los carriles bici", "Un carril bici"], "carril bici"],
    ["ar", ["نريد مسارات للدراجات", "نريد مسار الدراجات"], "الدراجات"],
  ])("finds the forms of a word together in %s", async (locale, texts, words) => {
    const here = await createTestCity();
    const many = [...texts, ...texts, ...texts, ...texts].map((text, at) => ({
      title: `${at}`,
      text,
      locale,
    }));
    await addIdeas(here, many);
    await publishedOn(here, "2026-03-10");
    expect(havingWords(await listen(here), words)).toHaveLength(many.length);
  });

  it.each<[Locale, string]>([
    ["en", "we need many more of them and everybody should really want something like this around here"],
    ["fr", "il faudrait vraiment beaucoup plus, je propose que tout le monde puisse faire quelque chose"],
    ["nl", "wij willen graag veel meer, eigenlijk zou iedereen hier iets moeten kunnen doen"],
    ["de", "wir brauchen unbedingt viele mehr davon, eigentlich sollte jeder hier etwas machen können"],
    ["es", "hace falta mucho mas, creo que todos deberian poder hacer algo, totalmente de acuerdo"],
    ["ar", "نحتاج إلى المزيد منها ويجب أن يكون هناك شيء مثل هذا لجميع الناس"],
  ])("finds no theme in what everybody says in %s whatever it is about", async (locale, text) => {
    const here = await createTestCity();
    const things = "bench lamp tree tap path bin sign stairs bridge fountain".split(" ");
    await addIdeas(
      here,
      things.map((thing) => ({ title: thing, text, locale })),
    );
    await publishedOn(here, "2026-03-10");
    const heard = await listen(here);
    expect(await themesOf(heard)).toEqual([]);
    expect(await phrasesHeard(heard)).toEqual([]);
  });

  it("knows a language without a dictionary by its own fillers", async () => {
    const here = await createTestCity();
    const nouns =
      "straeto sundlaug gangbraut ruslatunna hjolastigur bekkur tre lysing hundagerdhi rola skilti torg";
    const rows = Array.from({ length: 72 }, (_, at) => ({
      title: `${at}`,
      text: `thadh vantar ${nouns.split(" ")[at % 12]} vidh skolann`,
    }));
    await addIdeas(here, rows);
    await publishedOn(here, "2026-03-10");
    const heard = await listen(here);
    expect(havingWords(heard, "thadh")).toEqual([]);
    expect(havingWords(heard, "sundlaug")).toHaveLength(6);
  });
});
