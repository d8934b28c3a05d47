import { without } from "@/lib/ideas/board/filter";
import { rise, type TopicFigure } from "@/lib/insight/reading/places";
import { neighbourhoodLines } from "@/lib/insight/sheets";
import { measured, percentOf, type Rule } from "./evidence";

/** What a neighbourhood brings, of what its inhabitants would at the city's average. */
export const quietNeighbourhood: Rule = {
  ...{ threshold: 50, unit: "percent", speaks: "below" },
  look: ({ dashboard }) => {
    const lines = neighbourhoodLines(dashboard).flatMap((line) => {
      const { id, population } = line;
      return id && population ? [{ ...line, id, population }] : [];
    });
    const people = lines.reduce((sum, { population }) => sum + population, 0);
    const all = lines.reduce((sum, { count }) => sum + count, 0);
    return lines.flatMap(({ id, count, population }) => {
      const expected = people > 0 ? (all * population) / people : 0;
      const slug = dashboard.taxonomy.neighbourhoods.find((one) => one.id === id)?.slug;
      if (lines.length < 3 || expected < 8 || !slug) return [];
      const values = { neighbourhood: id, count, other: Math.round(expected) };
      const to = `/admin/tell?${new URLSearchParams({ neighbourhood: slug })}`;
      return [{ about: id, level: percentOf(count, expected), values, to }];
    });
  },
};

/** How much a topic grew, of what all together did: whoever answers now is heard by many. */
export const risingTopic: Rule = {
  ...{ threshold: 180, unit: "percent", speaks: "from" },
  look: ({ dashboard: { topics, taxonomy } }) =>
    topics.flatMap((topic) => {
      const slug = taxonomy.topics.find(({ id }) => id === topic.id)?.slug;
      if (!topic.id || !slug || topic.count < 10) return [];
      const values = { topic: topic.id, count: topic.count, other: Math.round(topic.usual) };
      const to = `/ideas?${new URLSearchParams({ topic: slug, sort: "newest" })}`;
      return [{ about: topic.id, level: percentOf(rise(topic), riseOfAll(topics)), values, to }];
    }),
};

/** A city that grows is no news of one topic; one that shrinks makes no topic rise. */
function riseOfAll(topics: readonly TopicFigure[]): number {
  const sum = (key: "count" | "usual") => topics.reduce((total, topic) => total + topic[key], 0);
  return Math.max(1, rise({ count: sum("count"), usual: sum("usual") }));
}

/** A topic that people are divided on: the share of the smaller side in many arguments. */
export const dividedTopic: Rule = {
  ...{ threshold: 35, unit: "percent", speaks: "from" },
  look: ({ dashboard: { topics, taxonomy } }) =>
    topics.flatMap((topic) => {
      const slug = taxonomy.topics.find(({ id }) => id === topic.id)?.slug;
      const all = topic.for + topic.against;
      if (!topic.id || !slug || all < 8) return [];
      const values = { topic: topic.id, count: topic.for, other: topic.against };
      const to = `/ideas?${new URLSearchParams({ topic: slug, sort: "discussed" })}`;
      const level = percentOf(Math.min(topic.for, topic.against), all);
      return [{ about: topic.id, level, values, to }];
    }),
};

/** How much of what is done is done on ideas without a topic. */
export const untoldTopic: Rule = {
  ...{ threshold: 25, unit: "percent", speaks: "from" },
  look: ({ dashboard: { topics } }) => {
    const all = topics.reduce((sum, { count }) => sum + count, 0);
    const none = topics.find(({ id }) => id === null)?.count ?? 0;
    const values = { count: none, other: all };
    return measured(all >= 20, percentOf(none, all), values, `/ideas?topic=${without}`);
  },
};

/** Neighbourhoods without a number of inhabitants, so that nobody sees who is missing. */
export const unknownPopulation: Rule = {
  ...{ threshold: 1, unit: "count", speaks: "from", needs: "city.configure" },
  look: ({ dashboard: { taxonomy, populations } }) => {
    const offered = taxonomy.neighbourhoods.filter(({ archived }) => !archived);
    const unknown = offered.filter(({ id }) => !populations[id]).length;
    return measured(offered.length >= 2, unknown, { count: unknown }, "/admin/settings/neighbourhoods");
  },
};

/** The share of the fullest weekday: the best one for news. Of a city with some life only. */
export const bestMoment: Rule = {
  ...{ threshold: 20, unit: "percent", speaks: "from" },
  look: ({ dashboard: { hours } }) => {
    const days = new Map<number, number>();
    for (const { weekday, count } of hours) days.set(weekday, (days.get(weekday) ?? 0) + count);
    const all = [...days.values()].reduce((sum, count) => sum + count, 0);
    const [fullest] = [...days].sort(([, left], [, right]) => right - left);
    if (!fullest) return [];
    const [weekday, count] = fullest;
    return measured(all >= 60, percentOf(count, all), { weekday, count, other: all }, "/admin/tell");
  },
};
