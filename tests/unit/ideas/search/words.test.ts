import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "@/lib/ideas/search/edit-distance";
import { featuresOf } from "@/lib/ideas/search/features";
import { fold } from "@/lib/ideas/search/fold";
import { hash } from "@/lib/ideas/search/hash";
import { wordsOf } from "@/lib/ideas/search/words";

describe("the words of a text", () => {
  it("are the same with and without accents, capitals and ligatures", () => {
    expect(wordsOf("L'ÉCLAIRAGE de la Straße, ﬁn")).toEqual(["l", "eclairage", "de", "la", "strasse", "fin"]);
    expect(fold("Łódź İstanbul Ærø Þingvellir")).toBe("lodz istanbul aero thingvellir");
  });

  it("are the same in Arabic with and without vowel points, stretches and the article", () => {
    expect(wordsOf("المَكْتَبَة")).toEqual(wordsOf("مكتبه"));
    expect(wordsOf("كُتُبٌ")).toEqual(wordsOf("كـتـب"));
    expect(wordsOf("والطريق للشوارع")).toEqual(["طريق", "شوارع"]);
  });

  it("keep the marks without which a script cannot be read", () => {
    expect(wordsOf("हिन्दी में")).toEqual(["हिन्दी", "में"]);
    expect(wordsOf("ガム")).not.toEqual(wordsOf("カム"));
  });

  it("are overlapping parts where a script has no spaces", () => {
    expect(wordsOf("公園の照明 2024年")).toEqual(["公園", "園の", "の照", "照明", "2024", "年"]);
    expect(wordsOf("สวนสาธารณะ")).toContain("สวน");
  });

  it("come out of any string whatever", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word).not.toBe("");
          expect(word.isWellFormed()).toBe(true);
        }
        featuresOf(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it("are read from the beginning of a text that never ends", () => {
    expect(featuresOf("endless ".repeat(200_000)).stems.length).toBeLessThan(3_000);
  });
});

describe("hashes", () => {
  it("stay what they are, since databases keep them", () => {
    expect([hash(""), hash("parque"), hash("parque", 7), hash("حديقه")]).toMatchInlineSnapshot(`
      [
        -1421968373,
        -204540350,
        450100039,
        873567394,
      ]
    `);
  });
});

describe("meanings", () => {
  const meanings = (word: string) => featuresOf(word).concepts;

  it("meet across languages and inside compounds", () => {
    expect(meanings("lampadaires")).toEqual(meanings("farolas"));
    expect(meanings("verlichting")).toEqual(meanings("beleuchtung"));
    expect(meanings("مصابيح")).toEqual(meanings("lamps"));
    expect(meanings("Straatverlichting")).toEqual(expect.arrayContaining(meanings("verlichting")));
  });
});

describe("the distance between two words", () => {
  it("counts letters too many, too few, other and exchanged", () => {
    expect(editDistance("bicicleta", "biciclta", 2)).toBe(1);
    expect(editDistance("bicicleta", "bicicletas", 2)).toBe(1);
    expect(editDistance("parque", "parkue", 2)).toBe(1);
    expect(editDistance("farola", "faorla", 2)).toBe(1);
    expect(editDistance("farola", "farol", 2)).toBe(1);
    expect(editDistance("", "ab", 2)).toBe(2);
  });

  it("stops counting beyond what is asked for", () => {
    expect(editDistance("parque", "escuela", 2)).toBe(3);
    expect(editDistance("a", "abcdef", 2)).toBe(3);
  });

  it("is the same in both directions", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => editDistance(one, other, 8) === editDistance(other, one, 8)),
    );
  });
});
