import { describe, expect, it } from "vitest";
import { issueMessage } from "@/lib/i18n/issues";
import { getTranslator } from "@/lib/i18n/translator";
import { neighbourhoodNames, questions } from "@/lib/onboarding/input";

describe("the wizard's questions", () => {
  it("leave an address of any length to the sentence about addresses", () => {
    expect(questions.address.safeParse({ slug: "x".repeat(80) }).success).toBe(true);
    expect(questions.address.safeParse({ slug: "  " }).success).toBe(false);
  });

  it("say that a neighbourhood's name is too long instead of cutting it", () => {
    expect(said("Altstadt\nHafen")).toEqual([]);
    expect(said(`Altstadt\n${"x".repeat(200)}`)).toEqual([
      "Shorten the longest line: each may have 80 characters at most",
    ]);
    expect(said("🌳".repeat(80))).toEqual([]);
    const many = Array.from({ length: 301 }, (_, index) => `Quarter ${index}`).join("\n");
    expect(said(many)).toEqual(["Write 300 lines at most; you can add more later"]);
  });

  it("count a neighbourhood once, however often it is written", () => {
    expect(neighbourhoodNames("Hafen\r\n\n Hafen \nAltstadt")).toEqual(["Hafen", "Altstadt"]);
  });
});

function said(neighbourhoods: string): string[] {
  const parsed = questions.neighbourhoods.safeParse({ neighbourhoods }, { reportInput: true });
  return (parsed.error?.issues ?? []).map((issue) => issueMessage(getTranslator("en"), issue));
}
