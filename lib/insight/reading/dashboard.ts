import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { loadTaxonomy, type Taxonomy } from "@/lib/cities/taxonomy";
import { type GroupTable, readGroups } from "@/lib/insight/census/reading";
import type { Period } from "@/lib/insight/period";
import { type DepartmentFigure, readAnswers } from "./answers";
import { type Engagement, readEngagement } from "./engagement";
import { type DeviceCount, type Funnel, readDevices, readFunnel } from "./funnel";
import {
  type HourFigure,
  type NeighbourhoodFigure,
  readHours,
  readNeighbourhoods,
  readTopics,
  type TopicFigure,
} from "./places";

/** Everything the dashboard shows of a period. */
export type Dashboard = {
  period: Period;
  taxonomy: Taxonomy;
  /** Inhabitants by neighbourhood, where the city said. */
  populations: Record<string, number>;
  engagement: Engagement;
  funnel: Funnel;
  topics: TopicFigure[];
  neighbourhoods: NeighbourhoodFigure[];
  hours: HourFigure[];
  devices: DeviceCount[];
  answers: DepartmentFigure[];
  /** Of the last quarter that was over by the period's end. */
  groups: GroupTable[];
};

export async function readDashboard(db: CityDb, period: Period): Promise<Dashboard> {
  return {
    period,
    taxonomy: await loadTaxonomy(db),
    populations: await readPopulations(db),
    engagement: await readEngagement(db, period),
    funnel: await readFunnel(db, period),
    topics: await readTopics(db, period),
    neighbourhoods: await readNeighbourhoods(db, period),
    hours: await readHours(db, period),
    devices: await readDevices(db, period),
    answers: await readAnswers(db, period),
    groups: await readGroups(db, period.to),
  };
}

/** Whether anybody ever contributed: before that figures would be a page of zeros. */
export async function hasFigures(db: CityDb): Promise<boolean> {
  const [row] = await db.execute<{ some: boolean }>(
    sql`select exists (select from contribution_days) as some`,
  );
  return row?.some ?? false;
}

async function readPopulations(db: CityDb): Promise<Record<string, number>> {
  const rows = await db.execute<{ id: string; population: number }>(
    sql`select id, population from neighbourhoods where population > 0`,
  );
  return Object.fromEntries(rows.map(({ id, population }) => [id, population]));
}
