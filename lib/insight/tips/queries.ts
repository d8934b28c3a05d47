import { sql } from "drizzle-orm";
import { tipMarks } from "@/db/schema/insight";
import type { CityDb } from "@/db/with-city";
import type { CitySettings } from "@/lib/cities/settings";
import { countInbox } from "@/lib/ideas/inbox/queries";
import { readPeriod } from "@/lib/insight/period";
import { readDashboard } from "@/lib/insight/reading/dashboard";
import { readFunnel } from "@/lib/insight/reading/funnel";
import { findTips, type Tip } from "./rules";

type Asked = { today: string; settings: CitySettings; waiting: number };

/** What the city's figures of the last thirty days give reason to say, but for what staff have put aside. */
export async function readTips(db: CityDb, { today, settings, waiting }: Asked): Promise<Tip[]> {
  const period = readPeriod({ range: "30", from: "", to: "" }, today);
  const silent = await db
    .select({ rule: tipMarks.rule, about: tipMarks.about })
    .from(tipMarks)
    .where(sql`${tipMarks.until} is null or ${tipMarks.until} > now()`);
  const tips = findTips({
    dashboard: await readDashboard(db, period),
    inbox: await countInbox(db),
    waiting,
    promises: settings.promiseDays !== null || settings.promiseSupports !== null,
    newcomers: await readFunnel(db, period.before),
  });
  return tips.filter((tip) => !silent.some(({ rule, about }) => rule === tip.rule && about === tip.about));
}
