import type { ReactNode } from "react";
import { direction, type Locale, localeName } from "@/lib/i18n/locales";
import type { Localized } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { Disclosure } from "@/lib/ui/disclosure";

type Fields = { locale: Locale; main: boolean; dir: "ltr" | "rtl"; label: (label: string) => string };

type Props = {
  page: Page;
  /** What is stored, to say which languages lack something. */
  texts: Localized[];
  children: (fields: Fields) => ReactNode;
};

/** The fields of a text in the city's main language; each other language opens beneath. */
export function PerLanguage({ page: { city, t }, texts, children }: Props) {
  const others = city.locales.filter((locale) => locale !== city.defaultLocale);
  const several = others.length > 0;
  const fieldsOf = (locale: Locale): Fields => ({
    locale,
    main: locale === city.defaultLocale,
    dir: direction(locale),
    label: (label) => (several ? t("admin.inLanguage", { label, language: localeName(locale) }) : label),
  });
  return (
    <>
      {children(fieldsOf(city.defaultLocale))}
      {several ? (
        <div className="grid gap-1">
          <p className="text-sm font-semibold text-muted">{t("admin.otherLanguages")}</p>
          {others.map((locale) => (
            <Disclosure
              key={locale}
              summary={<Summary locale={locale} empty={isEmpty(texts, locale)} t={t} />}
            >
              <div className="grid gap-4 py-2">{children(fieldsOf(locale))}</div>
            </Disclosure>
          ))}
        </div>
      ) : null}
    </>
  );
}

function Summary({ locale, empty, t }: { locale: Locale; empty: boolean; t: Page["t"] }) {
  return (
    <>
      <span lang={locale}>{localeName(locale)}</span>
      {empty ? <span className="font-normal"> ({t("admin.missing")})</span> : null}
    </>
  );
}

function isEmpty(texts: Localized[], locale: Locale): boolean {
  return texts.length > 0 && texts.some((text) => !text[locale]);
}
