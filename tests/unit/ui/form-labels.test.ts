import { expect, test } from "vitest";
import { locales } from "@/lib/base/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { countText, formLabels, sayCount } from "@/lib/ui/form-labels";

test("a count said in the browser is the sentence that the server would have said", () => {
  for (const locale of locales) {
    const t = getTranslator(locale);
    const text = countText(t, "form.remaining");
    for (const count of [0, 1, 2, 7, 11, 80]) {
      // Some languages say one and two in words.
      expect(sayCount(text, count, locale)).toBe(t("form.remaining", { count }));
    }
  }
  const english = formLabels(getTranslator("en"));
  expect(sayCount(english.excess, 1, "en")).toBe("1 character too many");
  expect(sayCount(english.limit, 1500, "en")).toBe("Up to 1,500 characters");
});
