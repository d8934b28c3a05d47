import { and, asc, eq, or } from "drizzle-orm";
import { dashboardViews } from "@/db/schema/dashboards";
import type { CityDb } from "@/db/with-city";
import { type Placed, readArrangement, usualArrangement } from "./arrangement";

/** `project` is a code, empty for the whole city. */
export type SharedView = {
  id: string;
  name: string;
  range: string;
  from: string;
  to: string;
  project: string;
};

export type Arranged = {
  placed: Placed[];
  /** Whose it is: one that was shared, one's own, the city's, or the one that all cities begin with. */
  of: "shared" | "own" | "city" | "usual";
  view: SharedView | null;
};

/** What a dashboard shows: the shared view that its address names, else one's own, the city's, the usual. */
export async function readArranged(db: CityDb, personId: string, viewId: string): Promise<Arranged> {
  const view = isId(viewId) ? eq(dashboardViews.id, viewId) : undefined;
  const rows = await db
    .select()
    .from(dashboardViews)
    .where(
      or(
        and(eq(dashboardViews.kind, "own"), eq(dashboardViews.personId, personId)),
        eq(dashboardViews.kind, "city"),
        view && and(eq(dashboardViews.kind, "shared"), view),
      ),
    );
  for (const kind of ["shared", "own", "city"] as const) {
    const row = rows.find((one) => one.kind === kind);
    if (row) return { placed: readArrangement(row.placed), of: kind, view: kind === "shared" ? row : null };
  }
  return { placed: usualArrangement, of: "usual", view: null };
}

/** The views that staff shared, by name. */
export async function listViews(db: CityDb): Promise<SharedView[]> {
  return db
    .select({
      id: dashboardViews.id,
      name: dashboardViews.name,
      range: dashboardViews.range,
      from: dashboardViews.from,
      to: dashboardViews.to,
      project: dashboardViews.project,
    })
    .from(dashboardViews)
    .where(eq(dashboardViews.kind, "shared"))
    .orderBy(asc(dashboardViews.name), asc(dashboardViews.id));
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);
}
