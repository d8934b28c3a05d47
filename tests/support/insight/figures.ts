import { addDays, bucketsOf, type Days, lengthOf } from "@/lib/insight/period";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import type { rowsOneByOne } from "./slowly";

type Rows = Awaited<ReturnType<typeof rowsOneByOne>>;

const within = ({ from, to }: Days) => {
  return ({ day }: { day: string }) => day >= from && day <= to;
};

/** Every figure of a period from the rows alone, without the product; of a project, where its id is given, or of what belongs to none. */
export function figuresSlowly(period: Dashboard["period"], rows: Rows, project?: string | null) {
  const { accounts } = rows;
  const inScope = (one: { project: string | null }) => project === undefined || one.project === project;
  const [standing, given] = [rows.standing.filter(inScope), rows.given.filter(inScope)];
  const people = (days: Days) =>
    new Set(standing.filter(within(days)).flatMap(({ by }) => (by ? [by] : []))).size;
  const now = standing.filter(within(period));
  const earlier = { from: addDays(period.from, -4 * lengthOf(period)), to: addDays(period.from, -1) };
  const usual = standing.filter(within(earlier));
  const joined = accounts.filter(({ joined }) => joined >= period.from && joined <= period.to);
  const hasLaterMonth = period.from.slice(0, 7) < rows.today.slice(0, 7);
  const kinds = (days: Days) => tally(standing.filter(within(days)).map(({ kind }) => kind));
  return {
    active: [people(period), people(period.before)],
    buckets: bucketsOf(period, period.unit).map((days) => [
      people(days),
      standing.filter(within(days)).length,
    ]),
    kinds: [kinds(period), kinds(period.before)],
    funnel:
      project !== undefined
        ? null
        : {
            visitors: 0,
            joined: joined.length,
            contributed: joined.filter(({ first }) => first).length,
            returned: hasLaterMonth ? joined.filter(({ returned }) => returned).length : null,
          },
    topics: tally(
      now
        .filter(({ onIdea }) => onIdea)
        .map(({ idea, kind }) => `${idea.topicId} ${kind === "for" || kind === "against" ? kind : ""}`),
    ),
    usual: tally(usual.filter(({ onIdea }) => onIdea).map(({ idea }) => String(idea.topicId))),
    neighbourhoods: tally(now.filter(({ onIdea }) => onIdea).map(({ idea }) => String(idea.neighbourhoodId))),
    hours: tally(
      now.filter(({ hour }) => hour >= 0).map(({ day, hour }) => `${new Date(day).getUTCDay() || 7} ${hour}`),
    ),
    answers: tally(given.filter(within(period)).map(({ department, onTime }) => `${department} ${onTime}`)),
  };
}

/** The dashboard's figures in the same words. */
export function figuresShown({ engagement, funnel, topics, neighbourhoods, hours, answers }: Dashboard) {
  const some = (entries: [string, number][]) =>
    Object.fromEntries(entries.filter(([, count]) => count > 0).sort());
  return {
    active: [engagement.active, engagement.activeBefore],
    buckets: engagement.buckets.map(({ active, contributions }) => [active, contributions]),
    kinds: [some(Object.entries(engagement.counts)), some(Object.entries(engagement.countsBefore))],
    funnel,
    topics: some(
      topics.flatMap((topic): [string, number][] => [
        [`${topic.id} for`, topic.for],
        [`${topic.id} against`, topic.against],
        [`${topic.id} `, topic.count - topic.for - topic.against],
      ]),
    ),
    usual: some(topics.map(({ id, usual }) => [String(id), usual * 4])),
    neighbourhoods: some(neighbourhoods.map(({ id, count }) => [String(id), count])),
    hours: some(hours.map(({ weekday, hour, count }) => [`${weekday} ${hour}`, count])),
    answers: some(
      answers.flatMap(({ department, answers, promised, kept }): [string, number][] => [
        [`${department} true`, kept],
        [`${department} false`, promised - kept],
        [`${department} null`, answers - promised],
      ]),
    ),
  };
}

function tally(words: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
