import { describe, expect, it } from "vitest";
import { locales } from "@/lib/base/locales";
import { fillerWords } from "@/lib/insight/voices/filler-words";
import { runsOf } from "@/lib/insight/voices/tokens";

const wordsOf = (text: string) => text.trim().split(/\s+/);

describe.each(locales)("the fillers of %s", (locale) => {
  it("are words as texts are taken apart, each once", () => {
    const words = wordsOf(fillerWords[locale]);
    expect(words.filter((word) => runsOf(word).flat().join() !== word)).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it("leave alone what people ask a city for", () => {
    const asked = `street square park school bus station bridge noise speed place road rue place cours voie quai école
      straat plein pad speelplaats snelheid laut platz schnell weg straße halt calle vía plaza colegio ruido شارع حديقة مدرسة جسر ساحة`;
    const own = new Set(wordsOf(fillerWords[locale]));
    expect(wordsOf(asked).filter((word) => own.has(word))).toEqual([]);
  });
});
