import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { locales } from "@/lib/base/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { Trouble } from "@/lib/ui/trouble";
import { troubleWords } from "@/lib/ui/trouble-words";

test("an error says what happened, its number, and two ways on", () => {
  const error = Object.assign(new Error("the database is gone"), { digest: "4711" });
  const html = renderToStaticMarkup(<Trouble error={error} reset={() => {}} />);
  for (const said of ["Something went wrong on our side", "is kept", "4711", "Try again", 'href="/"']) {
    expect(html).toContain(said);
  }
  expect(html).not.toContain("the database is gone");
});

test("an error calls the start page what all other pages call it", () => {
  for (const locale of locales) {
    expect(troubleWords[locale].home).toBe(getTranslator(locale)("shell.home"));
  }
});
