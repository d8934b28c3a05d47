import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { surveyAnswers, surveyDrafts } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import type { Activity } from "@/lib/activities/queries";
import { listAllLines } from "@/lib/activities/questions/queries";
import type { Line, Value, Values } from "@/lib/activities/questions/question";
import { type Crossed, cross, type Pair } from "./cross";
import { squares } from "./places";
import { fewest } from "./suppress";
import { type Tally, tallyAll } from "./tally";

type Asked = Pick<Activity, "id" | "anonymous" | "state">;

/** How many are told, how many more were sent (answering/count-together.ts), and what those that are told add up to. */
export type Results = { answers: number; waiting: number; tallies: Tally[] };

/** How many sent their answers, how many of these are told, and for staff how many began and did not yet. */
export async function countAnswers(
  db: CityDb,
  asked: Asked,
): Promise<{ sent: number; told: number; begun: number }> {
  const of = eq(surveyAnswers.activityId, asked.id);
  const sent = await db.$count(surveyAnswers, of);
  return {
    sent,
    told: isHeldBack(asked) ? await db.$count(surveyAnswers, and(of, isTold(asked))) : sent,
    begun: await db.$count(surveyDrafts, eq(surveyDrafts.activityId, asked.id)),
  };
}

/** Of an anonymous survey that runs some answers wait for others. */
function isHeldBack({ anonymous, state }: Asked): boolean {
  return anonymous && state !== "ended";
}

function isTold(asked: Asked): SQL {
  return isHeldBack(asked) ? sql`counted` : sql`true`;
}

/** Everything that was answered, added up by the database, one question after the other. */
export async function readResults(db: CityDb, asked: Asked): Promise<Results> {
  const { id: activityId, anonymous } = asked;
  const lines = (await listAllLines(db, activityId)).filter(({ kind }) => kind !== "section");
  const { sent, told } = await countAnswers(db, asked);
  const counts = { answers: told, waiting: sent - told };
  if (lines.length === 0) return { ...counts, tallies: [] };
  const counting = lines.map(
    (
      line,
    ) => sql`select ${line.id}::text as question, ${countedAs(line, anonymous)} as value, count(*)::int as count
      from ${surveyAnswers} a where a.activity_id = ${activityId} and ${isTold(asked)}
        and jsonb_exists(a.values, ${line.id}) group by 2`,
  );
  const rows = await db.execute<{ question: string; value: string | null; count: number }>(
    sql.join(counting, sql` union all `),
  );
  const kinds = new Map(lines.map(({ id, kind }) => [id, kind]));
  const grouped = rows.map(({ value, ...row }) => ({ ...row, value: parse(kinds.get(row.question), value) }));
  return { ...counts, tallies: tallyAll(lines, grouped, { anonymous }) };
}

/** As text, which the database compares twice as fast as JSON; of words and files nothing but that there are some. */
function countedAs({ id, kind }: Line, anonymous: boolean): SQL {
  if (kind === "text" || kind === "file") return sql`null::text`;
  if (kind !== "place") return sql`a.values ->> ${id}::text`;
  const place = sql`a.values -> ${id}::text`;
  const square = (degree: string) => middleOf(sql`(${place} ->> ${degree})::float8`, anonymous);
  return sql`jsonb_build_array(${place} ->> 'area', ${square("lat")}, ${square("lng")})::text`;
}

/** The middle of the square in which it is. */
function middleOf(degree: SQL, anonymous: boolean): SQL {
  const parts = anonymous ? squares.anonymous : squares.named;
  return sql`(floor(${degree} * ${parts}::int) + 0.5) / ${parts}::int`;
}

function parse(kind: Line["kind"] | undefined, value: string | null): Value | null {
  if (value === null || kind === "text" || kind === "file") return null;
  return kind === "single" ? value : JSON.parse(value);
}

/** Two of a survey's questions crossed with each other. */
export async function readCrossed(
  db: CityDb,
  asked: Asked,
  [one, other]: readonly [Line, Line],
): Promise<Crossed> {
  const pairs = await db.execute<Pair>(sql`
    select a.values -> ${one.id} as one, a.values -> ${other.id} as other, count(*)::int as count
    from ${surveyAnswers} a
    where a.activity_id = ${asked.id} and ${isTold(asked)}
      and jsonb_exists(a.values, ${one.id}) and jsonb_exists(a.values, ${other.id})
    group by 1, 2`);
  return cross(one, other, pairs);
}

/** What people wrote in their own words, or sent as files, each by the answer it is of. */
export type Written = { question: string; id: string; value: Value };

/** Of each of these questions the first, for staff: in an order that says nothing of when. */
export async function listWritten(
  db: CityDb,
  asked: Asked,
  questions: readonly string[],
  limit = 100,
): Promise<Map<string, Written[]>> {
  if (questions.length === 0) return new Map();
  const rows = await db.execute<Written>(sql`
    select q.id as question, w.id, w.value from unnest(${`{${questions.join(",")}}`}::text[]) q (id)
    cross join lateral (
      select a.id, a.values -> q.id as value from ${surveyAnswers} a
      where a.activity_id = ${asked.id} and ${isTold(asked)} and jsonb_exists(a.values, q.id)
      order by a.id limit ${limit}) w`);
  return Map.groupBy(rows, ({ question }) => question);
}

/** Every answer as it was given, without who gave it. */
export async function listAnswers(db: CityDb, asked: Asked): Promise<Values[]> {
  const rows = await db
    .select({ values: surveyAnswers.values })
    .from(surveyAnswers)
    .where(and(eq(surveyAnswers.activityId, asked.id), isTold(asked)))
    .orderBy(asc(surveyAnswers.id));
  return rows.map(({ values }) => values);
}

/** Of an anonymous survey nothing is shown before so many answered that none can be known again. */
export function isEnough(answers: number, { anonymous }: { anonymous: boolean }): boolean {
  return answers >= (anonymous ? fewest : 1);
}
