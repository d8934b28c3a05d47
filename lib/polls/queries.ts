import { and, asc, eq, sql } from "drizzle-orm";
import { pollQuestions, polls, pollVoters, pollVotes } from "@/db/schema/polls";
import type { CityDb } from "@/db/with-city";
import type { Choice } from "@/lib/activities/questions/question";
import type { Respondent } from "@/lib/activities/respondent";
import type { Localized } from "@/lib/base/localized";

/** How a poll is held (db/schema/polls.ts). */
export type Poll = { byHand: boolean; changeable: boolean; afterVoting: boolean };

export type PollQuestion = {
  id: string;
  title: Localized;
  choices: Choice[];
  most: number;
  openedAt: Date | null;
  closedAt: Date | null;
};

export async function findPoll(db: CityDb, activityId: string): Promise<Poll> {
  const { byHand, changeable, afterVoting } = polls;
  const [row] = await db
    .select({ byHand, changeable, afterVoting })
    .from(polls)
    .where(eq(polls.activityId, activityId));
  return row ?? { byHand: false, changeable: false, afterVoting: false };
}

/** What a poll asks, in its order. */
export async function listPollQuestions(db: CityDb, activityId: string): Promise<PollQuestion[]> {
  const { id, title, choices, most, openedAt, closedAt } = pollQuestions;
  return db
    .select({ id, title, choices, most, openedAt, closedAt })
    .from(pollQuestions)
    .where(eq(pollQuestions.activityId, activityId))
    .orderBy(asc(pollQuestions.position), asc(pollQuestions.id));
}

/** How many voted, and how many for each choice. */
export type Votes = { voted: number; counts: ReadonlyMap<string, number> };

/** The votes of each question, counted from what was given, so that no counter can differ from it. */
export async function countVotes(db: CityDb, activityId: string): Promise<ReadonlyMap<string, Votes>> {
  const ours = sql`from ${pollVotes} v join ${pollQuestions} q on q.city_id = v.city_id and q.id = v.question_id
    where q.activity_id = ${activityId}`;
  const rows = await db.execute<{ question: string; choice: string | null; count: number }>(sql`
    with votes as materialized (select v.question_id, v.choices ${ours})
    select question_id as question, null as choice, count(*)::int as count from votes group by 1
    union all select question_id, chosen, count(*)::int
      from votes, jsonb_array_elements_text(choices) chosen group by 1, 2`);
  const byQuestion = Map.groupBy(rows, ({ question }) => question);
  return new Map(
    [...byQuestion].map(([question, lines]) => [
      question,
      {
        voted: lines.find(({ choice }) => choice === null)?.count ?? 0,
        counts: new Map(lines.flatMap(({ choice, count }) => (choice === null ? [] : [[choice, count]]))),
      },
    ]),
  );
}

/** On which questions somebody voted, with what for where the poll says so. */
export async function ownVotes(
  db: CityDb,
  activityId: string,
  { key }: Respondent,
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .select({ question: pollVoters.questionId, choices: pollVotes.choices })
    .from(pollVoters)
    .innerJoin(
      pollQuestions,
      and(eq(pollQuestions.cityId, pollVoters.cityId), eq(pollQuestions.id, pollVoters.questionId)),
    )
    .leftJoin(
      pollVotes,
      and(
        eq(pollVotes.cityId, pollVoters.cityId),
        eq(pollVotes.questionId, pollVoters.questionId),
        eq(pollVotes.voter, pollVoters.voter),
      ),
    )
    .where(and(eq(pollQuestions.activityId, activityId), eq(pollVoters.voter, key)));
  return new Map(rows.map(({ question, choices }) => [question, choices ?? []]));
}

/** Whether anybody voted on it. */
export async function hasVotes(db: CityDb, questionId: string): Promise<boolean> {
  return (await db.$count(pollVoters, eq(pollVoters.questionId, questionId))) > 0;
}

/** The question that a hall looks at: the one that is open, else the one that was last. */
export function inTheHall(questions: readonly PollQuestion[]): PollQuestion | null {
  const begun = questions.filter(({ openedAt }) => openedAt !== null);
  const latest = begun.sort((a, b) => Number(b.openedAt) - Number(a.openedAt));
  return latest.find(({ closedAt }) => closedAt === null) ?? latest[0] ?? null;
}
