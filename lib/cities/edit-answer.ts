import type { FormValues } from "@/lib/base/form-state";
import type { Localized } from "@/lib/base/localized";
import { formatRelative } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Edited } from "./editing";
import type { City } from "./resolve";

type Request = { t: Translator; path: (path: string) => string; city: Pick<City, "defaultLocale"> };

type Answer = { go: string } | { invalid: string; fields: Record<string, string>; values?: FormValues };

/** Where a saved form leads, or both sides of a conflict: theirs at each field, ours still in it. */
export function editAnswer({ t, path }: Request, edited: Edited, to: string): Answer {
  if (edited.ok) return { go: path(to) };
  const { version, theirs, by, at } = edited.conflict;
  const fields = Object.entries(theirs).map(([name, value]) => [name, sayTheirs(t, value)]);
  return {
    invalid: t("admin.conflict.message", {
      by: by ?? t("admin.conflict.somebody"),
      when: at ? formatRelative(at, new Date(), t.locale) : t("admin.conflict.justNow"),
    }),
    fields: Object.fromEntries(fields),
    values: { version },
  };
}

/** Texts that need words in the city's main language: the sentence for each that has none. */
export function missingWords(
  { t, city }: Request,
  texts: Record<string, Localized>,
): { invalid: string; fields: Record<string, string> } | null {
  const missing = Object.keys(texts).filter((name) => !texts[name]?.[city.defaultLocale]);
  if (missing.length === 0) return null;
  const fields = missing.map((name) => [`${name}.${city.defaultLocale}`, t("errors.required")]);
  return { invalid: "", fields: Object.fromEntries(fields) };
}

function sayTheirs(t: Translator, value: string): string {
  if (value === "on") return t("admin.conflict.theirs", { value: t("admin.conflict.ticked") });
  const shown = [...value].length > longest ? `${[...value].slice(0, longest).join("")}…` : value;
  return t("admin.conflict.theirs", { value: shown || t("admin.conflict.empty") });
}

const longest = 300;
