import { type NeighbourhoodShape, neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { countInbox, type InboxCounts } from "@/lib/ideas/inbox/queries";
import { type Arranged, readArranged } from "@/lib/insight/arranging/queries";
import { type Dashboard, hasFigures, readDashboard } from "@/lib/insight/reading/dashboard";
import type { Page } from "@/lib/request/page";
import { one, type Query } from "../shell/search-params";
import { askedPeriod } from "./asked-period";

export type Asked = {
  arranged: Arranged;
  dashboard: Dashboard;
  shapes: NeighbourhoodShape[];
  inbox: InboxCounts;
};

/** All that an address of the dashboard shows to this person; null before anybody contributed. */
export async function askedDashboard(page: Page, personId: string, query: Query): Promise<Asked | null> {
  return page.read(async (db) => {
    if (!(await hasFigures(db))) return null;
    const arranged = await readArranged(db, personId, one(query.view));
    const period = askedPeriod(query, page.city.timeZone, arranged.view);
    return {
      arranged,
      dashboard: await readDashboard(db, period),
      shapes: await neighbourhoodShapes(db),
      inbox: await countInbox(db),
    };
  });
}
