import { describe, expect, it } from "vitest";
import { findQuote, markOf, quotesOf } from "@/lib/insight/voices/quotes";
import { runsOf, sentencesOf } from "@/lib/insight/voices/tokens";

const text =
  "We moved here last year. The crossing at Lintforter Str. 5 is dark and cars are far too fast.\n\nPlease help **us** children to cross it on our way to school!";

describe("sentences", () => {
  it("end where sentences end, not at an abbreviation, and are plain words", () => {
    expect(sentencesOf(text)).toEqual([
      "We moved here last year.",
      "The crossing at Lintforter Str. 5 is dark and cars are far too fast.",
      "Please help us children to cross it on our way to school!",
    ]);
    expect(sentencesOf("نريد حديقة. أين هي؟ هنا")).toEqual(["نريد حديقة.", "أين هي؟", "هنا"]);
  });

  it("hold runs of words that signs, numbers and addresses of the web end", () => {
    expect(runsOf("Bus 12, see https://example.org/x — l'école et l'été")).toEqual([
      ["bus"],
      ["see"],
      ["l", "école", "et", "l", "été"],
    ]);
  });
});

describe("a quote", () => {
  const source = { kind: "idea" as const, id: "1", code: "a", slug: "", text };

  it("is the sentence that says most of the middle", () => {
    const middle = new Map([[7, 1]]);
    const [quote] = quotesOf([source], middle, (_, sentence) => (sentence.includes("dark") ? [7] : [8]), 3);
    expect(quote?.words).toContain("is dark");
  });

  it("is found again by its mark as long as the text has it", () => {
    const words = "Please help us children to cross it on our way to school!";
    expect(findQuote(text, markOf(words))).toBe(words);
    expect(findQuote(text.replace("school", "work"), markOf(words))).toBeNull();
  });
});
