import { describe, expect, it } from "vitest";
import { featuresOf } from "@/lib/ideas/search/features";
import { countFeatures, packCounts, statisticsOf, unpackCounts } from "@/lib/ideas/search/statistics";
import { distance } from "@/lib/ideas/similar/distance";
import { type Candidate, type Query, rank } from "@/lib/ideas/similar/rank";

const idea = (title: string, text = "", more: Partial<Candidate> = {}): Candidate => ({
  ...{ id: title, title, text, place: null, topicId: null, supports: 0, ...more },
});

const asked = (query: Query, ideas: Candidate[]) => {
  const counts = countFeatures(ideas.map(({ title, text }) => featuresOf(`${title}\n${text}`)));
  return rank(query, ideas, statisticsOf(counts));
};
const first = (query: Query, ideas: Candidate[]) => asked(query, ideas)[0]?.candidate.id;

describe("of several ideas the nearest", () => {
  const ideas = [
    idea("More benches in Lime Park", "Older people need a rest on the way to the pond."),
    idea("Benches for the station square"),
    idea("A bicycle path along the canal", "From the bridge to the harbour, wide enough for two."),
    idea("Street lights in Lime Park", "It is dark after five."),
    idea("Longer opening hours for the library"),
  ];

  it("shares the rarest words", () => {
    expect(first({ title: "Somewhere to sit by the pond of Lime Park", text: "benches" }, ideas)).toBe(
      ideas[0]?.id,
    );
    expect(first({ title: "Cycling", text: "Cyclists need a way along the canal" }, ideas)).toBe(
      ideas[2]?.id,
    );
  });

  it("is found through slips of the pen, endings and compounds", () => {
    expect(first({ title: "libary openning", text: "" }, ideas)).toBe(ideas[4]?.id);
    const german = [idea("Radwege am Kanal"), idea("Spielplatz am Kanal"), idea("Bänke am Bahnhof")];
    expect(first({ title: "Fahrradweg", text: "" }, german)).toBe("Radwege am Kanal");
    expect(first({ title: "Bahnhofsbank", text: "" }, german)).toBe("Bänke am Bahnhof");
  });

  it("may be written in another language", () => {
    const dutch = [
      idea("Speeltuin in het Citadelpark", "Schommels voor kleine kinderen"),
      idea("Verlichting in het Citadelpark"),
      idea("Fietsenstalling aan het station"),
    ];
    expect(first({ title: "Des lampadaires au Citadelpark", text: "" }, dutch)).toBe(dutch[1]?.id);
    expect(first({ title: "ألعاب للأطفال Citadelpark", text: "" }, dutch)).toBe(dutch[0]?.id);
  });

  it("is found in scripts without spaces and with vowel points", () => {
    const chinese = [idea("公园里需要更多长椅"), idea("图书馆延长开放时间"), idea("修理道路上的坑洞")];
    expect(first({ title: "希望公园增加长椅", text: "" }, chinese)).toBe("公园里需要更多长椅");
    const arabic = [idea("إنارة شارع الجامعة"), idea("مقاعد في الحديقة الكبيرة"), idea("تنظيف الشاطئ")];
    expect(first({ title: "مَقَاعِد للحديقة", text: "" }, arabic)).toBe("مقاعد في الحديقة الكبيرة");
  });

  it("is about the same place, given or guessed from the other best ones", () => {
    const [here, far] = [
      { lat: 51.05, lng: 3.72 },
      { lat: 51.09, lng: 3.78 },
    ];
    const benches = [
      idea("Benches", "please", { id: "far", place: far }),
      idea("Benches", "please", { id: "here", place: here }),
    ];
    expect(first({ title: "Benches", text: "please", place: here }, benches)).toBe("here");
    const tower = idea("Benches at Tower Yard", "", { id: "tower", place: here });
    expect(
      asked({ title: "Benches at Tower Yard", text: "please" }, [...benches, tower])[1]?.candidate.id,
    ).toBe("here");
  });

  it("is, among equals, the one that most people support", () => {
    const same = [
      idea("Mend the clock", "", { id: "few" }),
      idea("Mend the clock", "", { id: "many", supports: 90 }),
    ];
    expect(first({ title: "Mend the clock", text: "" }, same)).toBe("many");
  });
});

describe("a score", () => {
  it("is small for what only shares its language, even in a young city", () => {
    const [unlike] = asked({ title: "The lights of the harbour are off", text: "" }, [
      idea("A place for the dogs of the quarter", "There should be one in each part of the city"),
    ]);
    expect(unlike?.score).toBeLessThan(0.1);
  });

  it("is a number for empty writings too", () => {
    const [empty] = asked({ title: "", text: "" }, [idea("", "")]);
    expect(empty?.score).toBe(0);
  });
});

describe("statistics", () => {
  it("come back from the database as they were", () => {
    const counts = countFeatures([featuresOf("a bench in the park"), featuresOf("a bench at the station")]);
    expect(unpackCounts(counts.ideas, packCounts(counts))).toEqual(counts);
  });
});

it("knows how far two places are apart", () => {
  expect(distance({ lat: 51.05, lng: 3.72 }, { lat: 51.05, lng: 3.72 })).toBe(0);
  expect(Math.round(distance({ lat: 51, lng: 3 }, { lat: 51.01, lng: 3 }) / 10)).toBe(111);
  expect(Math.round(distance({ lat: 60, lng: 3 }, { lat: 60, lng: 3.01 }) / 10)).toBe(56);
});
