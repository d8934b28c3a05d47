import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { instantOf } from "@/lib/base/wall-clock";
import type { City } from "@/lib/cities/resolve";
import { loadSettings } from "@/lib/cities/settings";
import { allPromises } from "@/lib/ideas/promised/filter";
import { listPromises, type PromiseCounts, type PromiseRow } from "@/lib/ideas/promised/queries";
import { type DueIdea, listDue } from "@/lib/ideas/reminding/queries";
import { asIdeaStatus, type IdeaStatus } from "@/lib/ideas/status";
import { loadStatusWords, type StatusWords } from "@/lib/ideas/status-words";
import { addDays, type Days, type Period } from "@/lib/insight/period";
import { type DepartmentFigure, readAnswers } from "@/lib/insight/reading/answers";
import { type Engagement, readEngagement } from "@/lib/insight/reading/engagement";
import { readFunnel } from "@/lib/insight/reading/funnel";
import { readMade, readPromises } from "@/lib/insight/reading/promises";

type Titled = { code: string; title: string };
export type AskedIdea = Titled & { gained: number; total: number };
export type AnsweredIdea = Titled & { status: IdeaStatus; department: string };

/** What became of a quarter, in the few things that fit into two minutes. */
export type Story = {
  now: Date;
  period: Period;
  statusWords: StatusWords;
  engagement: Engagement;
  /** The ideas that gained most supports. */
  asked: AskedIdea[];
  /** What is done first, then what most people wait for. */
  answered: AnsweredIdea[];
  answers: DepartmentFigure[];
  answersBefore: DepartmentFigure[];
  promises: PromiseCounts[];
  /** How many promises were made in these months. */
  made: number;
  /** Promised steps and outcomes that are late, the longest late first; answers stand among what is due. */
  lateSteps: PromiseRow[];
  joined: number;
  joinedBefore: number;
  /** Late and due within a quarter, the longest due first. */
  due: DueIdea[];
};

const mostIdeas = 5;
const daysAhead = 91;

export async function readStory(
  db: CityDb,
  { city, period, now }: { city: Pick<City, "timeZone">; period: Period; now: Date },
): Promise<Story> {
  const { before } = period;
  return {
    now,
    period,
    statusWords: await loadStatusWords(db),
    engagement: await readEngagement(db, period),
    asked: await readAsked(db, period, city.timeZone),
    answered: await readAnswered(db, period, city.timeZone),
    answers: await readAnswers(db, period),
    answersBefore: await readAnswers(db, before),
    promises: await readPromises(db, period),
    made: await readMade(db, period),
    lateSteps: await readLateSteps(db),
    joined: (await readFunnel(db, period)).joined,
    joinedBefore: (await readFunnel(db, before)).joined,
    due: await listDue(db, new Date(now.getTime() + daysAhead * 86_400_000)),
  };
}

async function readLateSteps(db: CityDb): Promise<PromiseRow[]> {
  const { answeringDepartment } = await loadSettings(db);
  const asked = {
    ...allPromises,
    answeringDepartment,
    state: "late",
    kinds: ["milestone", "outcome"],
  } as const;
  const late = await listPromises(db, asked, mostIdeas);
  return late.filter(({ settledAt }) => settledAt === null);
}

async function readAsked(db: CityDb, days: Days, timeZone: string): Promise<AskedIdea[]> {
  const rows = await db.execute<AskedIdea>(sql`
    select i.code, i.title, s.gained, i.total_supports as total
    from (select idea_id, count(*)::int as gained from supports
      where ${within(sql`created_at`, days, timeZone)} group by idea_id) s
    join ideas i on i.id = s.idea_id where i.visibility = 'public'
    order by s.gained desc, i.total_supports desc, i.id limit ${mostIdeas}`);
  return [...rows];
}

/** Each idea with what was said last. */
async function readAnswered(db: CityDb, days: Days, timeZone: string): Promise<AnsweredIdea[]> {
  const rows = await db.execute<AnsweredIdea>(sql`
    select code, title, status, department from (
      select distinct on (i.id) i.id, i.code, i.title, i.total_supports, a.status, a.department
      from answers a join ideas i on i.id = a.idea_id
      where i.visibility = 'public' and ${within(sql`a.created_at`, days, timeZone)}
      order by i.id, a.created_at desc
    ) last order by status = 'done' desc, total_supports desc, id limit ${mostIdeas}`);
  return rows.map((row) => ({ ...row, status: asIdeaStatus(row.status) }));
}

/** From midnight to midnight on the city's own clock. */
function within(column: ReturnType<typeof sql>, { from, to }: Days, timeZone: string) {
  const start = midnight(from, timeZone).toISOString();
  const end = midnight(addDays(to, 1), timeZone).toISOString();
  return sql`${column} >= ${start}::timestamptz and ${column} < ${end}::timestamptz`;
}

function midnight(day: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return instantOf({ year, month, day: date }, timeZone);
}
