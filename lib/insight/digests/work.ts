import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { loadTaxonomy, type Taxonomy } from "@/lib/cities/taxonomy";
import { countInbox } from "@/lib/ideas/inbox/queries";
import { type OpenStep, openSteps } from "@/lib/ideas/milestones/queries";
import { dueAfterDays } from "@/lib/ideas/promise";
import { type DueIdea, listDue } from "@/lib/ideas/reminding/queries";
import { readTips } from "@/lib/insight/tips/queries";
import type { RuleName, Tip } from "@/lib/insight/tips/rules";

/** What waits for the staff of a city in a week. */
export type Work = {
  now: Date;
  due: DueIdea[];
  /** Promised steps that are late or have to be done within the week. */
  steps: OpenStep[];
  /** Ideas that nobody has answered. */
  unanswered: number;
  /** Contributions to be looked at. */
  waiting: number;
  /** All that the figures suggest beside it, to whomever. */
  tips: Tip[];
  taxonomy: Taxonomy;
};

type Asked = {
  city: Pick<City, "timeZone">;
  settings: CitySettings;
  now: Date;
  today: string;
  waiting: number;
};

const daysAhead = 6;
const mostSteps = 1000;
/** What the mail lists anyway. */
const saidAbove: readonly RuleName[] = ["lateAnswers", "fullWeek", "unansweredIdeas", "waitingForReview"];

export async function readWork(db: CityDb, { city, settings, now, today, waiting }: Asked): Promise<Work> {
  const tips = await readTips(db, { today, settings, waiting });
  const until = dueAfterDays(now, daysAhead, city.timeZone);
  return {
    ...{ now, waiting },
    due: await listDue(db, until),
    steps: await openSteps(db, { until }, mostSteps),
    unanswered: (await countInbox(db)).unanswered,
    tips: tips.filter(({ rule }) => !saidAbove.includes(rule)),
    taxonomy: await loadTaxonomy(db),
  };
}

export function isNothing({ due, steps, unanswered, waiting, tips }: Work): boolean {
  return due.length + steps.length + unanswered + waiting + tips.length === 0;
}
