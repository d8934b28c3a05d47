import type { Locale } from "@/lib/base/locales";
import { formatList } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { choiceName, questionName } from "@/lib/people/about/questions";
import { saidNothing } from "./publish";
import { type GroupLine, type GroupTable, groupLines, surelyFew, togetherCount } from "./reading";

type Words = { t: Translator; locale: Locale; defaultLocale: Locale };

/** Every table's lines; what may not be told stands as words, so that page, paper and file say the same. */
export function groupsSheet(tables: readonly GroupTable[], words: Words) {
  const { t } = words;
  const { question, group, people, share, census, gap, source, quarter } = columnKeys;
  return {
    columns: [question, group, people, share, census, gap, source, quarter].map((key) => t(key)),
    rows: tables.flatMap((table) =>
      groupLines(table).map((line) => [
        questionName(table.question, words),
        lineName(table, line.value, words),
        peopleCell(table, line, words),
        percent(line.share),
        percent(line.censusShare),
        line.gap === null ? "" : Math.round(line.gap * 10) / 10,
        line.censusShare === null || !table.census ? "" : `${table.census.source}, ${table.census.year}`,
        quarterName(table.start, words.locale),
      ]),
    ),
  };
}

const columnKeys = {
  question: "census.columns.question",
  group: "census.columns.group",
  people: "census.columns.people",
  share: "census.columns.share",
  census: "census.columns.census",
  gap: "census.columns.gap",
  source: "census.columns.source",
  quarter: "census.columns.quarter",
} as const;

/** Those who said nothing stand for all that are told in one number with them. */
export function lineName({ question, published }: GroupTable, value: string, words: Words): string {
  if (value !== saidNothing) return choiceName(question, value, words);
  const others = published.together.filter((one) => one !== saidNothing);
  if (others.length === 0) return words.t("census.silent");
  const names = others.map((one) => choiceName(question, one, words));
  return words.t("census.silentWith", { names: formatList(names, words.locale) });
}

/** "July – September 2026". */
export function quarterName(start: string, locale: Locale): string {
  const from = new Date(`${start}T12:00:00Z`);
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 2, 15));
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).formatRange(
    from,
    to,
  );
}

function peopleCell(table: GroupTable, { value, people }: GroupLine, { t }: Words): string | number {
  if (people !== null) return people;
  if (value === saidNothing) return togetherCount(table.published);
  return t(surelyFew(table, value) ? "census.few" : "census.withOthers");
}

function percent(share: number | null): string | number {
  return share === null ? "" : Math.round(share * 1000) / 10;
}
