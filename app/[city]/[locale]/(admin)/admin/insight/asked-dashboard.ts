import { notFound } from "next/navigation";
import { type NeighbourhoodShape, neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { countLate } from "@/lib/ideas/inbox/queries";
import { type Arranged, readArranged } from "@/lib/insight/arranging/queries";
import { type Dashboard, lastContributed, readDashboard } from "@/lib/insight/reading/dashboard";
import { findScope, listScopes, type Scope } from "@/lib/insight/scope";
import type { Page } from "@/lib/request/page";
import { one, type Query } from "../shell/search-params";
import { askedPeriod } from "./asked-period";
import { askedProject } from "./asked-scope";

export type Asked = {
  arranged: Arranged;
  dashboard: Dashboard;
  /** The parts of the city that can be looked at alone. */
  scopes: Scope[];
  shapes: NeighbourhoodShape[];
  /** Answers that are late now, of the city or that part of it. */
  late: number;
  /** The day of the city's last contribution. */
  last: string;
};

/** All that an address of the dashboard shows to this person; null before anybody contributed. */
export async function askedDashboard(page: Page, personId: string, query: Query): Promise<Asked | null> {
  const asked = await page.read(async (db) => {
    const last = await lastContributed(db);
    if (!last) return null;
    const arranged = await readArranged(db, personId, one(query.view));
    const scope = await findScope(db, askedProject(query, arranged.view));
    if (scope === undefined) return "unknown";
    const period = askedPeriod(query, page.city.timeZone, arranged.view);
    return {
      arranged,
      dashboard: await readDashboard(db, period, scope),
      scopes: await listScopes(db),
      shapes: await neighbourhoodShapes(db),
      late: await countLate(db, scope),
      last,
    };
  });
  return asked === "unknown" ? notFound() : asked;
}
