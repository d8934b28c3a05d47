import { expect, test } from "vitest";
import { z } from "zod";
import { formatCount, formatDate, formatList, formatPercent, formatRelative } from "@/lib/i18n/format";
import { issueMessage } from "@/lib/i18n/issues";
import { direction, isLocale, localeName, locales } from "@/lib/i18n/locales";
import { localize, localizedIn, localizedText } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";

const t = getTranslator("en");

test("a message takes its numbers and its plural", () => {
  expect(t("form.remaining", { count: 1 })).toBe("1 character left");
  expect(t("form.remaining", { count: 1200 })).toBe("1,200 characters left");
});

test("every language answers every English key, in English at worst", () => {
  for (const locale of locales)
    expect(getTranslator(locale)("form.errorSummary")).not.toBe("form.errorSummary");
});

test("a key put together at run time can be asked for", () => {
  expect(t.has("errors.required")).toBe(true);
  expect(t.has("errors.nothingLikeThis")).toBe(false);
});

test("only Arabic runs from right to left, and each language has its own name", () => {
  expect(locales.filter((locale) => direction(locale) === "rtl")).toEqual(["ar"]);
  expect(localeName("nl")).toBe("Nederlands");
  expect(isLocale("constructor")).toBe(false);
});

test("dates follow the language and the city's clock", () => {
  const lateEvening = new Date("2026-06-30T23:30:00Z");
  expect(formatDate(lateEvening, "en", "UTC")).toBe("30 June 2026");
  expect(formatDate(lateEvening, "nl", "Europe/Brussels")).toBe("1 juli 2026");
});

test("times are told in the largest unit that fits", () => {
  const now = new Date("2026-06-30T12:00:00Z");
  const ago = (seconds: number) => formatRelative(new Date(now.getTime() - seconds * 1000), now, "en");
  expect([ago(30), ago(90 * 60), ago(86_400), ago(-3 * 86_400), ago(70 * 86_400), ago(800 * 86_400)]).toEqual(
    ["30 seconds ago", "1 hour ago", "yesterday", "in 3 days", "2 months ago", "2 years ago"],
  );
});

test("numbers, shares and lists read as the language writes them", () => {
  expect(formatCount(1204, "de")).toBe("1.204");
  expect(formatCount(12_040, "en")).toBe("12k");
  expect(formatPercent(0.423, "en")).toBe("42%");
  expect([996 / 1000, 1].map((share) => formatPercent(share, "en"))).toEqual(["99%", "100%"]);
  expect(formatList(["a", "b", "c"], "nl")).toBe("a, b en c");
});

test("a city's text is read in the reader's language, else the city's, else any", () => {
  const text = { nl: "Groen", fr: "Vert" };
  expect(localize(text, "fr", "nl")).toBe("Vert");
  expect(localize(text, "ar", "nl")).toBe("Groen");
  expect(localize({ es: "Verde" }, "ar", "nl")).toBe("Verde");
  expect(localize({}, "ar", "nl")).toBe("");
  expect(localizedIn(text, "ar", "nl")).toBe("nl");
});

test("a text given in no language is refused only where it is required", () => {
  const optional = localizedText({ max: 5 });
  const required = localizedText({ max: 5, required: true });
  expect(optional.parse({ en: " ", nl: " Groen " })).toEqual({ nl: "Groen" });
  expect(required.safeParse({ en: "" }).success).toBe(false);
  expect(required.safeParse({ en: "Too long" }).success).toBe(false);
  expect(optional.safeParse({ tlh: "Qapla'" }).success).toBe(false);
});

test("each refused answer gets a sentence that says what to do", () => {
  const schema = z.object({
    title: z.string().min(1).max(3),
    text: z.string().min(5),
    mail: z.email(),
    topic: z.enum(["a", "b"]),
    age: z.number().min(18),
    rules: z.literal("on", { error: "agree" }),
    missing: z.string(),
  });
  const wrong = { title: "long", text: "hi", mail: "x", topic: "c", age: 3 };
  const result = schema.safeParse(wrong, { reportInput: true });
  const said = Object.fromEntries(
    result.error?.issues.map((issue) => [issue.path.join("."), issueMessage(t, issue)]) ?? [],
  );
  expect(said).toEqual({
    title: "Shorten this to 3 characters or fewer",
    text: "Write at least 5 characters",
    mail: "Enter an e-mail address, like name@example.org",
    topic: "Choose one of the options",
    age: "Enter 18 or more",
    rules: "Tick the box to go on",
    missing: "Fill this in",
  });
});
