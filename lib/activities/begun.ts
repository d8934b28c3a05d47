import { type SQL, sql } from "drizzle-orm";
import { challengeFinalists, challenges } from "@/db/schema/challenges";
import { debates } from "@/db/schema/debates";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { meetingRegistrations, meetings } from "@/db/schema/meetings";
import { pollQuestions, pollVoters } from "@/db/schema/polls";
import { surveyDrafts, surveyQuestions, surveyRespondents } from "@/db/schema/surveys";
import { volunteerCauses, volunteerOffers } from "@/db/schema/volunteering";
import type { CityDb } from "@/db/with-city";
import { needsIntro } from "./kinds";
import type { Activity } from "./queries";

/**
 * Whether there is something to take part in: a survey or a poll asks something, a meeting has a time and a place, help
 * is needed for something; a debate says what it is about, and an information what it is. A challenge says its question,
 * who decides and by when.
 */
export async function isWhole(
  db: CityDb,
  { id, kind, intro }: Pick<Activity, "id" | "kind" | "intro">,
): Promise<boolean> {
  if (needsIntro(kind)) return Object.keys(intro).length > 0;
  if (kind === "poll") return some(db, sql`select from ${pollQuestions} where activity_id = ${id}`);
  if (kind === "volunteering") return some(db, sql`select from ${volunteerCauses} where activity_id = ${id}`);
  if (kind === "meeting") return some(db, sql`select from ${meetings} where activity_id = ${id}`);
  if (kind === "challenge") {
    const said = sql`select from ${challenges} where activity_id = ${id} and jury <> '{}' and decides_on is not null`;
    return Object.keys(intro).length > 0 && (await some(db, said));
  }
  const questions = sql`select from ${surveyQuestions}
    where activity_id = ${id} and kind <> 'section' and archived_at is null`;
  return some(db, questions);
}

/** Whether anybody took part, or began to. */
export async function hasBegun(db: CityDb, { id }: Pick<Activity, "id">): Promise<boolean> {
  const begun = sql`select from ${surveyRespondents} where activity_id = ${id}
    union all select from ${surveyDrafts} where activity_id = ${id}
    union all select from ${meetingRegistrations} where activity_id = ${id}
    union all select from ${pollVoters} v join ${pollQuestions} q on q.city_id = v.city_id and q.id = v.question_id
      where q.activity_id = ${id}
    union all select from ${volunteerOffers} o join ${volunteerCauses} c on c.city_id = o.city_id and c.id = o.cause_id
      where c.activity_id = ${id}
    union all select from ${ideas} where activity_id = ${id}
    union all select from ${comments} c join ${debates} d on d.city_id = c.city_id and d.thread_id = c.thread_id
      where d.activity_id = ${id}`;
  return some(db, begun);
}

/** Whether a challenge named finalists: then it does not open again. */
export async function isDecided(db: CityDb, { id }: Pick<Activity, "id">): Promise<boolean> {
  const named = sql`select from ${challengeFinalists} where activity_id = ${id} and taken_back_at is null`;
  return some(db, named);
}

async function some(db: CityDb, query: SQL): Promise<boolean> {
  const [row] = await db.execute<{ some: boolean }>(sql`select exists (${query}) as some`);
  return row?.some ?? false;
}
