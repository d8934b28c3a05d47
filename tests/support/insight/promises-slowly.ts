import { sql } from "drizzle-orm";
import { activities, topics } from "@/db/schema/city";
import { answers, ideas } from "@/db/schema/ideas";
import { milestones } from "@/db/schema/milestones";
import { projectPhases, projects } from "@/db/schema/projects";
import { instantOf } from "@/lib/base/wall-clock";
import type { TestCity } from "@/tests/support/city";

type Promised = {
  kind: string;
  department: string;
  project: string | null;
  state: string;
  made: Date;
  settled: Date | null;
};

/** Every promise of a city, told from its rows one by one: nothing of this is shared with the product. */
export async function promisesSlowly(here: TestCity, answering: string): Promise<Promised[]> {
  const rows = await here.run(async (db) => ({
    now: new Date((await db.execute<{ now: string }>(sql`select now()::text as now`))[0]?.now ?? ""),
    ideas: await db.select().from(ideas),
    answers: await db.select().from(answers),
    topics: await db.select().from(topics),
    activities: await db.select().from(activities),
    milestones: await db.select().from(milestones),
    projects: await db.select().from(projects),
    phases: await db.select().from(projectPhases),
  }));
  const { now } = rows;
  const promises: Promised[] = [];
  const published = (idea: { publishedSecond: number }) => new Date(idea.publishedSecond * 1000);
  const projectOf = (idea: { activityId: string }) =>
    rows.activities.find(({ id }) => id === idea.activityId)?.projectId ?? null;
  const lastAnswer = (ideaId: string, before?: Date) =>
    rows.answers
      .filter((one) => one.ideaId === ideaId && (!before || one.createdAt < before))
      .map(({ createdAt }) => createdAt)
      .sort((one, other) => Number(one) - Number(other))
      .at(-1);
  for (const idea of rows.ideas) {
    if (idea.visibility !== "public") continue;
    const begun = { project: projectOf(idea), kind: "" };
    for (const answer of rows.answers) {
      if (answer.ideaId !== idea.id || answer.onTime === null) continue;
      const isStep = answer.dueReason === "nextStep";
      promises.push({
        ...begun,
        kind: isStep ? "step" : "answer",
        department: answer.department,
        state: answer.onTime === 1 ? "kept" : "late",
        made: (isStep && lastAnswer(idea.id, answer.createdAt)) || published(idea),
        settled: answer.createdAt,
      });
    }
    if (idea.dueAt) {
      const isStep = idea.dueReason === "nextStep";
      const topic = rows.topics.find(({ id }) => id === idea.topicId);
      promises.push({
        ...begun,
        kind: isStep ? "step" : "answer",
        department: topic?.department || answering,
        state: idea.dueAt < now ? "late" : "open",
        made: (isStep && lastAnswer(idea.id)) || published(idea),
        settled: null,
      });
    }
  }
  for (const step of rows.milestones) {
    const idea = rows.ideas.find(({ id }) => id === step.ideaId);
    const project = rows.projects.find(({ id }) => id === step.projectId);
    const shown = idea ? idea.visibility === "public" : project?.publishAt && project.publishAt <= now;
    if (!shown) continue;
    const { doneAt, withdrawnAt, dueAt, wasLate } = step;
    let state = dueAt < now ? "late" : "open";
    if (doneAt) state = doneAt <= dueAt && !wasLate ? "kept" : "late";
    if (withdrawnAt) state = "withdrawn";
    promises.push({
      ...{ kind: "milestone", department: step.department, state, made: step.createdAt },
      ...{ project: step.projectId ?? (idea ? projectOf(idea) : null), settled: doneAt ?? withdrawnAt },
    });
  }
  for (const project of rows.projects) {
    const { publishAt, archiveAt } = project;
    if (!publishAt || publishAt > now) continue;
    const over = archiveAt !== null && archiveAt <= now;
    const says = over && Object.keys(project.outcome).length > 0;
    const days = rows.phases.flatMap(({ projectId, endsOn }) =>
      projectId === project.id && endsOn ? [endsOn] : [],
    );
    const last = days.sort().at(-1);
    const ahead = archiveAt && archiveAt > now ? archiveAt : null;
    const ends = ahead ?? (last ? endOf(last, here.city.timeZone) : archiveAt);
    promises.push({
      ...{ kind: "outcome", department: project.department || answering, project: project.id },
      ...{ made: publishAt, settled: says ? archiveAt : null },
      state: says ? "kept" : over || (ends && ends < now) ? "late" : "open",
    });
  }
  return promises;
}

function endOf(text: string, timeZone: string): Date {
  const next = new Date(Date.parse(text) + 86_400_000);
  const [year, month, day] = [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()];
  return new Date(instantOf({ year, month, day }, timeZone).getTime() - 1000);
}

/** What the dashboard should say of some days: lines such as "Parks kept × 3". */
export function tallySlowly(
  promises: readonly Promised[],
  { from, to, timeZone, project }: { from: string; to: string; timeZone: string; project?: string | null },
): string[] {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  const day = (moment: Date) => format.format(moment);
  const counts = new Map<string, number>();
  for (const one of promises) {
    if (project !== undefined && one.project !== project) continue;
    const counted = one.settled ? day(one.settled) >= from && day(one.settled) <= to : day(one.made) <= to;
    if (!counted) continue;
    const line = `${one.department} ${one.state}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${line} × ${count}`).sort();
}
