import { describe, expect, test } from "vitest";
import { wordListLimits, wordListsInput } from "@/lib/discussion/word-lists/input";
import { matchesOf } from "@/lib/discussion/word-lists/match";

describe("a listed word", () => {
  test.each([
    ["art", "A party in the apartment", []],
    ["art", "Art, for everybody!", ["art"]],
    ["idiot*", "Was für ein Idiotenhaufen.", ["idiot*"]],
    ["idiot", "Was für ein Idiotenhaufen.", []],
    ["*idiot", "Du Vollidiot!", ["*idiot"]],
    ["*idiot*", "Diese Vollidioten", ["*idiot*"]],
    ["straße", "STRASSE", ["straße"]],
    ["café", "Le CAFE\u0301 du coin", ["café"]],
    ["buy now", "Please BUY — now, or never", ["buy now"]],
    ["buy now", "Buy it now", []],
    ["كلب", "رأيت كَلْبًا والكلب نائم", ["كلب"]],
    ["كلب", "الكلبة", []],
    ["مدرسة", "المدرسه قريبة", ["مدرسة"]],
    ["احمق", "يا أحمـــق", ["احمق"]],
    ["حمق*", "كلام حمقاوات", ["حمق*"]],
    ["ﬁne", "a fine", ["ﬁne"]],
  ])("%j is met in %j: %j", (word, text, found) => {
    expect(matchesOf(text, [word])).toEqual(found);
  });

  test("is never a pattern, and no list or text makes the comparing slow", () => {
    expect(matchesOf("aaaa", ["(a+)+$", ".*", "[a"])).toEqual([]);
    const list = Array.from({ length: wordListLimits.words }, (_, index) => `*${"a".repeat(40)}${index}b*`);
    const text = "a".repeat(20_000) + " aaaa".repeat(2_000);
    expect(matchesOf(text, list)).toEqual([]);
  });
});

describe("the form of the lists", () => {
  const lists = (text: string) => wordListsInput.safeParse({ version: "", "wait.en": text });

  test("takes one word a line, each once, and leaves out what is empty", () => {
    expect(lists("one\n\n two \none").data?.wait.en).toEqual(["one", "two"]);
  });

  test.each([
    ["a line without a letter", "***", "wordWithoutLetter"],
    ["a stem that would be in nearly every text", "ab*", "stemTooShort"],
    ["a line that is no word any more", "x".repeat(61), "wordTooLong"],
    ["more than a list holds", Array.from({ length: 501 }, (_, n) => `w${n}`).join("\n"), "tooManyWords"],
  ])("refuses %s", (_, text, message) => {
    expect(lists(text).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
