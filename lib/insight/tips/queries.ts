import { sql } from "drizzle-orm";
import { tipMarks } from "@/db/schema/insight";
import type { CityDb } from "@/db/with-city";
import { undecidedChallenges } from "@/lib/challenges/undecided";
import type { CitySettings } from "@/lib/cities/settings";
import { countInbox } from "@/lib/ideas/inbox/queries";
import { nearestTwins } from "@/lib/ideas/similar/twins";
import { readPeriod } from "@/lib/insight/period";
import { readFigures } from "@/lib/insight/reading/dashboard";
import { readFunnel } from "@/lib/insight/reading/funnel";
import { readThresholds } from "./following";
import { measure, speaks, type Tip } from "./rules";

export type TipsAsked = { today: string; settings: CitySettings; waiting: number };

/** What the city's figures of the last thirty days give reason to say, but for what staff have put aside. */
export async function readTips(db: CityDb, asked: TipsAsked): Promise<Tip[]> {
  const silent = await db
    .select({ rule: tipMarks.rule, about: tipMarks.about })
    .from(tipMarks)
    .where(sql`${tipMarks.until} is null or ${tipMarks.until} > now()`);
  const thresholds = await readThresholds(db);
  const tips = (await readMeasures(db, asked)).filter((tip) => speaks(tip, thresholds));
  return tips.filter((tip) => !silent.some(({ rule, about }) => rule === tip.rule && about === tip.about));
}

/** All that is measured now, whether or not there is reason to say it. */
export async function readMeasures(db: CityDb, { today, settings, waiting }: TipsAsked): Promise<Tip[]> {
  const period = readPeriod({ range: "30", from: "", to: "" }, today);
  const { returned, ...newcomers } = await readFunnel(db, period.before);
  return measure({
    dashboard: await readFigures(db, period),
    inbox: await countInbox(db),
    waiting,
    promises: settings.promiseDays !== null || settings.promiseSupports !== null,
    undecided: await undecidedChallenges(db, today),
    twins: await nearestTwins(db),
    newcomers: { ...newcomers, returned: returned ?? 0 },
  });
}
