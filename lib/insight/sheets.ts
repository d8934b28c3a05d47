import type { Locale } from "@/lib/base/locales";
import { localize } from "@/lib/i18n/localized";
import type { MessageKey, Translator } from "@/lib/i18n/translator";
import { groupsSheet } from "./census/sheet";
import type { Dashboard } from "./reading/dashboard";
import type { Widget } from "./widgets";
import { withheldWords } from "./withheld";

/** A widget's figures as a table: the same on the page, on paper and in a file. */
export type Sheet = { columns: string[]; rows: (string | number)[][] };

export type Words = { t: Translator; locale: Locale; defaultLocale: Locale };

/** Of a project a widget may be withheld: its table holds nothing but the sentence that says so. */
export function sheetOf(widget: Widget, dashboard: Dashboard, words: Words): Sheet {
  const withheld = withheldWords(widget, dashboard, words.t);
  return withheld ? { columns: [withheld], rows: [] } : makers[widget](dashboard, words);
}

type Maker = (dashboard: Dashboard, words: Words) => Sheet;

const makers: Record<Widget, Maker> = {
  groups: ({ groups }, words) => groupsSheet(groups, words),
  engagement: ({ engagement: { buckets, before } }, { t }) => ({
    columns: columns(t, "from", "to", "active", "activeBefore", "contributions", "contributionsBefore"),
    rows: buckets.map(({ from, to, active, contributions }, index) => [
      from,
      to,
      active,
      before[index]?.active ?? 0,
      contributions,
      before[index]?.contributions ?? 0,
    ]),
  }),
  funnel: ({ funnel }, { t }) => ({
    columns: columns(t, "step", "count"),
    rows: funnel ? funnelSteps.map((step) => [t(`insight.funnel.${step}`), funnel[step] ?? ""]) : [],
  }),
  topics: ({ topics, taxonomy }, words) => ({
    columns: columns(words.t, "topic", "contributions", "usual", "ideas"),
    rows: topics.map(({ id, count, usual, ideas }) => [topicName(taxonomy, id, words), count, usual, ideas]),
  }),
  neighbourhoods: (dashboard, words) => ({
    columns: columns(words.t, "neighbourhood", "contributions", "ideas", "population", "per1000"),
    rows: neighbourhoodLines(dashboard).map(({ id, count, ideas, population, per1000 }) => [
      neighbourhoodName(dashboard.taxonomy, id, words),
      count,
      ideas,
      population ?? "",
      per1000 === null ? "" : Math.round(per1000 * 10) / 10,
    ]),
  }),
  hours: ({ hours }, { t, locale }) => ({
    columns: columns(t, "weekday", "hour", "contributions"),
    rows: [...hours]
      .sort((left, right) => left.weekday - right.weekday || left.hour - right.hour)
      .map(({ weekday, hour, count }) => [weekdayName(weekday, locale, "long"), hour, count]),
  }),
  devices: ({ devices }, { t }) => ({
    columns: columns(t, "device", "views", "visitors"),
    rows: devices.map(({ device, views, visitors }) => [t(`insight.devices.${device}`), views, visitors]),
  }),
  answers: ({ answers }, { t }) => ({
    columns: columns(t, "department", "answers", "promised", "kept", "median"),
    rows: answers.map(({ department, answers, promised, kept, median }) => [
      department,
      answers,
      promised,
      kept,
      median ?? "",
    ]),
  }),
  promises: ({ promises }, { t }) => ({
    columns: [...columns(t, "department"), ...promiseStates.map((state) => t(`promises.state.${state}`))],
    rows: promises.map((row) => [
      departmentName(row.department, t),
      ...promiseStates.map((state) => row[state]),
    ]),
  }),
  stances: ({ topics, taxonomy }, words) => ({
    columns: columns(words.t, "topic", "for", "against"),
    rows: argued(topics).map((topic) => [topicName(taxonomy, topic.id, words), topic.for, topic.against]),
  }),
};

/** What is good comes first. */
export const promiseStates = ["kept", "late", "open", "withdrawn"] as const;

/** Of a promise that names nobody, that nobody is named. */
export function departmentName(department: string, t: Translator): string {
  return department || t("promises.noDepartment");
}

export const funnelSteps = ["visitors", "joined", "contributed", "returned"] as const;

type WordOf<Key> = Key extends `insight.columns.${infer Word}` ? Word : never;
type ColumnWord = WordOf<MessageKey>;

function columns(t: Translator, ...words: ColumnWord[]): string[] {
  return words.map((word) => t(`insight.columns.${word}`));
}

/** Topics that are argued about, the most first. */
export function argued(topics: Dashboard["topics"]): Dashboard["topics"] {
  const count = (topic: Dashboard["topics"][number]) => topic.for + topic.against;
  return topics.filter((topic) => count(topic) > 0).sort((left, right) => count(right) - count(left));
}

export type NeighbourhoodLine = {
  id: string | null;
  count: number;
  ideas: number;
  population: number | null;
  per1000: number | null;
};

/** All that the city offers, those without anything too: who is missing is the point. By what each inhabitant did. */
export function neighbourhoodLines({
  neighbourhoods,
  taxonomy,
  populations,
}: Pick<Dashboard, "neighbourhoods" | "taxonomy" | "populations">): NeighbourhoodLine[] {
  const offered = taxonomy.neighbourhoods.filter(({ archived }) => !archived).map(({ id }) => id);
  const ids = new Set<string | null>([...offered, ...neighbourhoods.map(({ id }) => id)]);
  return [...ids]
    .map((id) => {
      const { count = 0, ideas = 0 } = neighbourhoods.find((one) => one.id === id) ?? {};
      const population = (id && populations[id]) || null;
      return { id, count, ideas, population, per1000: population ? (count * 1000) / population : null };
    })
    .sort((left, right) => (right.per1000 ?? -1) - (left.per1000 ?? -1) || right.count - left.count);
}

export function topicName({ topics }: Dashboard["taxonomy"], id: string | null, words: Words): string {
  const topic = topics.find((one) => one.id === id);
  return topic ? localize(topic.name, words.locale, words.defaultLocale) : words.t("insight.without.topic");
}

export function neighbourhoodName(
  { neighbourhoods }: Dashboard["taxonomy"],
  id: string | null,
  words: Words,
): string {
  const found = neighbourhoods.find((one) => one.id === id);
  if (!found) return words.t("insight.without.neighbourhood");
  return localize(found.name, words.locale, words.defaultLocale);
}

/** @param weekday 1 is Monday */
export function weekdayName(weekday: number, locale: Locale, style: "long" | "short"): string {
  // The 5th of January 2026 is a Monday.
  const day = new Date(Date.UTC(2026, 0, 4 + weekday));
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format(day);
}
