import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { loadTaxonomy, type Taxonomy } from "@/lib/cities/taxonomy";
import { countInbox } from "@/lib/ideas/inbox/queries";
import { dueAfterDays } from "@/lib/ideas/promise";
import { type DueIdea, listDue } from "@/lib/ideas/reminding/queries";
import { readTips } from "@/lib/insight/tips/queries";
import type { RuleName, Tip } from "@/lib/insight/tips/rules";

/** What waits for the staff of a city in a week. */
export type Work = {
  now: Date;
  due: DueIdea[];
  /** Ideas that nobody has answered. */
  unanswered: number;
  /** Contributions to be looked at. */
  waiting: number;
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
const mostTips = 3;
/** What the mail lists anyway. */
const saidAbove: readonly RuleName[] = ["lateAnswers", "fullWeek", "unansweredIdeas", "waitingForReview"];

export async function readWork(db: CityDb, { city, settings, now, today, waiting }: Asked): Promise<Work> {
  const tips = await readTips(db, { today, settings, waiting });
  return {
    ...{ now, waiting },
    due: await listDue(db, dueAfterDays(now, daysAhead, city.timeZone)),
    unanswered: (await countInbox(db)).unanswered,
    tips: tips.filter(({ rule }) => !saidAbove.includes(rule)).slice(0, mostTips),
    taxonomy: await loadTaxonomy(db),
  };
}

export function isNothing({ due, unanswered, waiting, tips }: Work): boolean {
  return due.length + unanswered + waiting + tips.length === 0;
}
