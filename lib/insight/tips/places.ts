import { without } from "@/lib/ideas/board/filter";
import { rise, type TopicFigure } from "@/lib/insight/reading/places";
import { neighbourhoodLines } from "@/lib/insight/sheets";
import type { Evidence, Rule } from "./evidence";
import { found } from "./evidence";

/** A neighbourhood with less than `threshold` percent of what its inhabitants would have at the city's average. */
export const quietNeighbourhood: Rule = {
  threshold: 50,
  look: ({ dashboard }, percent) => {
    const lines = neighbourhoodLines(dashboard).flatMap((line) => {
      const { id, population } = line;
      return id && population ? [{ ...line, id, population }] : [];
    });
    const people = lines.reduce((sum, { population }) => sum + population, 0);
    const all = lines.reduce((sum, { count }) => sum + count, 0);
    return lines.flatMap(({ id, count, population }) => {
      const expected = people > 0 ? (all * population) / people : 0;
      if (lines.length < 3 || expected < 8 || count * 100 >= expected * percent) return [];
      return [
        { about: id, values: { neighbourhood: id, count, other: Math.round(expected) }, to: "/admin/tell" },
      ];
    });
  },
};

/** A topic that grew `threshold` times as much as all together: whoever answers now is heard by many. */
export const risingTopic: Rule = {
  threshold: 1.8,
  look: ({ dashboard: { topics, taxonomy } }, times) =>
    topics.flatMap((topic) => {
      const slug = taxonomy.topics.find(({ id }) => id === topic.id)?.slug;
      if (!topic.id || !slug || topic.count < 10 || rise(topic) < times * riseOfAll(topics)) return [];
      const values = { topic: topic.id, count: topic.count, other: Math.round(topic.usual) };
      return [
        { about: topic.id, values, to: `/ideas?${new URLSearchParams({ topic: slug, sort: "newest" })}` },
      ];
    }),
};

/** A city that grows is no news of one topic; one that shrinks makes no topic rise. */
function riseOfAll(topics: readonly TopicFigure[]): number {
  const sum = (key: "count" | "usual") => topics.reduce((total, topic) => total + topic[key], 0);
  return Math.max(1, rise({ count: sum("count"), usual: sum("usual") }));
}

/** A topic that people are divided on: neither side has less than `threshold` percent of many arguments. */
export const dividedTopic: Rule = {
  threshold: 35,
  look: ({ dashboard: { topics, taxonomy } }, percent) =>
    topics.flatMap((topic) => {
      const slug = taxonomy.topics.find(({ id }) => id === topic.id)?.slug;
      const all = topic.for + topic.against;
      if (!topic.id || !slug || all < 8 || Math.min(topic.for, topic.against) * 100 < all * percent)
        return [];
      const values = { topic: topic.id, count: topic.for, other: topic.against };
      return [
        { about: topic.id, values, to: `/ideas?${new URLSearchParams({ topic: slug, sort: "discussed" })}` },
      ];
    }),
};

/** More than `threshold` percent of what is done is done on ideas without a topic. */
export const untoldTopic: Rule = {
  threshold: 25,
  look: ({ dashboard: { topics } }, percent) => {
    const all = topics.reduce((sum, { count }) => sum + count, 0);
    const none = topics.find(({ id }) => id === null)?.count ?? 0;
    const values = { count: none, other: all };
    return found(all >= 20 && none * 100 >= all * percent, values, `/ideas?topic=${without}`);
  },
};

/** Neighbourhoods without a number of inhabitants, so that nobody sees who is missing. */
export const unknownPopulation: Rule = {
  threshold: 1,
  look: ({ dashboard: { taxonomy, populations } }, least) => {
    const offered = taxonomy.neighbourhoods.filter(({ archived }) => !archived);
    const unknown = offered.filter(({ id }) => !populations[id]).length;
    return found(
      offered.length >= 2 && unknown >= least,
      { count: unknown },
      "/admin/settings/neighbourhoods",
    );
  },
};

/** One weekday has a fifth of everything or more: the best day for news. Of a city with some life only. */
export const bestMoment: Rule = {
  threshold: 60,
  look: ({ dashboard: { hours } }: Evidence, least) => {
    const days = new Map<number, number>();
    for (const { weekday, count } of hours) days.set(weekday, (days.get(weekday) ?? 0) + count);
    const all = [...days.values()].reduce((sum, count) => sum + count, 0);
    const [fullest] = [...days].sort(([, left], [, right]) => right - left);
    if (!fullest || all < least || fullest[1] * 5 < all) return [];
    return [{ about: "", values: { weekday: fullest[0], count: fullest[1], other: all }, to: "/admin/tell" }];
  },
};
