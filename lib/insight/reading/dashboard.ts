import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { loadTaxonomy, type Taxonomy } from "@/lib/cities/taxonomy";
import type { PromiseCounts } from "@/lib/ideas/promised/queries";
import { type GroupTable, readGroups } from "@/lib/insight/census/reading";
import type { Period } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";
import { type DepartmentFigure, readAnswers } from "./answers";
import { readContributions } from "./contributions";
import { type Engagement, readEngagement } from "./engagement";
import { type DeviceCount, type Funnel, readDevices, readFunnel } from "./funnel";
import {
  type HourFigure,
  type NeighbourhoodFigure,
  neighbourhoodFigures,
  readHours,
  readTopics,
  type TopicFigure,
} from "./places";
import { readPromises } from "./promises";

/** Everything the dashboard shows of a period. */
export type Dashboard = {
  period: Period;
  /** Whose figures they are: a project's alone, or the whole city's. */
  scope: Scope | null;
  taxonomy: Taxonomy;
  /** Inhabitants by neighbourhood, where the city said. */
  populations: Record<string, number>;
  engagement: Engagement;
  /** Of the whole city only: visits and accounts belong to no project. */
  funnel: Funnel | null;
  topics: TopicFigure[];
  neighbourhoods: NeighbourhoodFigure[];
  hours: HourFigure[];
  /** None of a project, as visits have none. */
  devices: DeviceCount[];
  answers: DepartmentFigure[];
  /** Settled in these days, or made by their end and still standing. */
  promises: PromiseCounts[];
  /**
   * Of the last quarter that was over by the period's end; none of a project, whose tables taken from the city's would
   * leave groups of a few people (lib/insight/withheld.ts).
   */
  groups: GroupTable[];
};

export async function readDashboard(
  db: CityDb,
  period: Period,
  scope: Scope | null = null,
): Promise<Dashboard> {
  return { ...(await readFigures(db, period, scope)), promises: await readPromises(db, period, scope) };
}

/** All of it but the promises, which no tip is about: a large city owes tens of thousands of answers. */
export type Figures = Omit<Dashboard, "promises">;

export async function readFigures(db: CityDb, period: Period, scope: Scope | null = null): Promise<Figures> {
  const contributions = await readContributions(db, period, scope);
  return {
    ...{ period, scope },
    taxonomy: await loadTaxonomy(db),
    populations: await readPopulations(db),
    engagement: await readEngagement(db, period, scope, contributions),
    funnel: scope ? null : await readFunnel(db, period),
    topics: await readTopics(db, period, contributions, scope),
    neighbourhoods: neighbourhoodFigures(contributions),
    hours: await readHours(db, period, scope),
    devices: scope ? [] : await readDevices(db, period),
    answers: await readAnswers(db, period, scope),
    groups: scope ? [] : await readGroups(db, period.to),
  };
}

/** The last day on which anybody contributed; null before anybody did, when figures would be a page of zeros. */
export async function lastContributed(db: CityDb): Promise<string | null> {
  const [row] = await db.execute<{ day: string }>(
    sql`select day::text as day from contribution_days order by contribution_days.day desc limit 1`,
  );
  return row?.day ?? null;
}

async function readPopulations(db: CityDb): Promise<Record<string, number>> {
  const rows = await db.execute<{ id: string; population: number }>(
    sql`select id, population from neighbourhoods where population > 0`,
  );
  return Object.fromEntries(rows.map(({ id, population }) => [id, population]));
}
