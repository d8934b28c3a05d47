import { asc, eq, type SQL, sql } from "drizzle-orm";
import { surveyAnswers, surveyDrafts } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import { listAllLines } from "@/lib/activities/questions/queries";
import type { Line, Value, Values } from "@/lib/activities/questions/question";
import { type Crossed, cross, fewest, type Pair } from "./cross";
import { type Tally, tallyAll } from "./tally";

export type Results = { answers: number; tallies: Tally[] };

/** How many sent their answers, and for staff how many began and did not yet. */
export async function countAnswers(db: CityDb, activityId: string): Promise<{ sent: number; begun: number }> {
  return {
    sent: await db.$count(surveyAnswers, eq(surveyAnswers.activityId, activityId)),
    begun: await db.$count(surveyDrafts, eq(surveyDrafts.activityId, activityId)),
  };
}

/** Everything that was answered, added up by the database, one question after the other. */
export async function readResults(db: CityDb, activityId: string): Promise<Results> {
  const lines = (await listAllLines(db, activityId)).filter(({ kind }) => kind !== "section");
  const { sent } = await countAnswers(db, activityId);
  if (lines.length === 0) return { answers: sent, tallies: [] };
  const counting = lines.map(
    (line) => sql`select ${line.id}::text as question, ${countedAs(line)} as value, count(*)::int as count
      from ${surveyAnswers} a where a.activity_id = ${activityId} and jsonb_exists(a.values, ${line.id}) group by 2`,
  );
  const rows = await db.execute<{ question: string; value: string | null; count: number }>(
    sql.join(counting, sql` union all `),
  );
  const kinds = new Map(lines.map(({ id, kind }) => [id, kind]));
  const grouped = rows.map(({ value, ...row }) => ({ ...row, value: parse(kinds.get(row.question), value) }));
  return { answers: sent, tallies: tallyAll(lines, grouped) };
}

/** As text, which the database compares twice as fast as JSON; of a place the neighbourhood, of words nothing. */
function countedAs({ id, kind }: Line): SQL {
  if (kind === "text") return sql`null::text`;
  return kind === "place" ? sql`a.values -> ${id}::text ->> 'area'` : sql`a.values ->> ${id}::text`;
}

function parse(kind: Line["kind"] | undefined, value: string | null): Value | null {
  if (value === null || kind === "text") return null;
  return kind === "single" || kind === "place" ? value : JSON.parse(value);
}

/** Two of a survey's questions crossed with each other. */
export async function readCrossed(
  db: CityDb,
  activityId: string,
  [one, other]: readonly [Line, Line],
): Promise<Crossed> {
  const pairs = await db.execute<Pair>(sql`
    select a.values -> ${one.id} as one, a.values -> ${other.id} as other, count(*)::int as count
    from ${surveyAnswers} a
    where a.activity_id = ${activityId} and jsonb_exists(a.values, ${one.id}) and jsonb_exists(a.values, ${other.id})
    group by 1, 2`);
  return cross(one, other, pairs);
}

export type Written = { id: string; text: string };

/** What people wrote in their own words, for staff: in an order that says nothing of when. */
export async function listTexts(
  db: CityDb,
  activityId: string,
  question: string,
  limit = 100,
): Promise<Written[]> {
  return db.execute<Written>(sql`
    select a.id, a.values ->> ${question} as text from ${surveyAnswers} a
    where a.activity_id = ${activityId} and jsonb_exists(a.values, ${question})
    order by a.id limit ${limit}`);
}

/** Every answer as it was given, without who gave it. */
export async function listAnswers(db: CityDb, activityId: string): Promise<Values[]> {
  const rows = await db
    .select({ values: surveyAnswers.values })
    .from(surveyAnswers)
    .where(eq(surveyAnswers.activityId, activityId))
    .orderBy(asc(surveyAnswers.id));
  return rows.map(({ values }) => values);
}

/** Of an anonymous survey nothing is shown before so many answered that none can be known again. */
export function isEnough(answers: number, { anonymous }: { anonymous: boolean }): boolean {
  return answers >= (anonymous ? fewest : 1);
}
