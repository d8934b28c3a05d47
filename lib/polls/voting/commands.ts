import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { pollQuestions, pollVoters, pollVotes } from "@/db/schema/polls";
import type { CityDb } from "@/db/with-city";
import type { Activity } from "@/lib/activities/queries";
import type { Respondent } from "@/lib/activities/respondent";
import { authorizeTakingPart } from "@/lib/activities/taking-part";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { startOfDay } from "@/lib/base/wall-clock";
import type { Context } from "@/lib/cities/context";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { canChangeVote, isVotable } from "../policy";
import { findPoll, listPollQuestions, type PollQuestion } from "../queries";

type Voting = Pick<Context, "db" | "actor"> & { city: Pick<City, "timeZone"> };
type Vote = { code: string; question: string; voter: Respondent; choices: readonly string[] };

/** What is wrong with the choice is a word of `polls.mistake`; whoever is too late has no form any more to be told at. */
export type Cast =
  | { ok: true; activity: Activity }
  | { ok: false; mistake: Mistake; most: number }
  | { ok: false; mistake: "late"; activity: Activity };
type Mistake = "needed" | "choose" | "tooMany";

/**
 * One vote for each voter and question: the key of the table decides. Where the poll allows it, voting again changes it.
 * @throws RuleError where the poll is closed, or it was voted on already
 */
export async function castVote(context: Voting, { code, question: id, voter, choices }: Vote): Promise<Cast> {
  const activity = await authorizeTakingPart(context, code);
  const { db } = context;
  if (activity.kind !== "poll") throw new NotFoundError("poll");
  const poll = await findPoll(db, activity.id);
  const question = await holdQuestion(db, activity.id, id);
  if (!isVotable(poll, question)) return { ok: false, mistake: "late", activity };
  const chosen = [...new Set(choices)].filter((choice) => choice !== "");
  const mistake = mistakeOf(question, chosen);
  if (mistake) return { ok: false, mistake, most: question.most };
  const first = await db
    .insert(pollVoters)
    .values({ questionId: id, voter: voter.key, personId: voter.personId })
    .onConflictDoNothing()
    .returning({ voter: pollVoters.voter });
  if (first.length > 0) {
    await keepVote(context, { activity, id, voter, chosen });
  } else {
    if (!canChangeVote(poll, activity)) throw new RuleError("polls.already");
    await db
      .update(pollVotes)
      .set({ choices: chosen })
      .where(and(eq(pollVotes.questionId, id), eq(pollVotes.voter, voter.key)));
  }
  return { ok: true, activity };
}

/** Many hold the row at once; whoever closes the question waits for them, and they for whoever closed it. */
async function holdQuestion(db: CityDb, activityId: string, id: string): Promise<PollQuestion> {
  await db.select({ id: pollQuestions.id }).from(pollQuestions).where(eq(pollQuestions.id, id)).for("share");
  const question = (await listPollQuestions(db, activityId)).find((one) => one.id === id);
  if (!question) throw new NotFoundError("question");
  return question;
}

function mistakeOf({ choices, most }: PollQuestion, chosen: readonly string[]): Mistake | null {
  if (chosen.length === 0) return "needed";
  if (!chosen.every((id) => choices.some((choice) => choice.id === id))) return "choose";
  return chosen.length > most ? "tooMany" : null;
}

type Kept = { activity: Activity; id: string; voter: Respondent; chosen: string[] };

/** Of an anonymous poll neither the vote nor the ledger says more than the day, and no id an order. */
async function keepVote({ db, actor, city }: Voting, { activity, id, voter, chosen }: Kept): Promise<void> {
  const { anonymous } = activity;
  const now = await databaseNow(db);
  const own = anonymous
    ? { id: randomUUID(), voter: null, personId: null, votedAt: null }
    : { id: newId(), voter: voter.key, personId: voter.personId, votedAt: now };
  await db.insert(pollVotes).values({ ...own, questionId: id, choices: chosen });
  const day = startOfDay(now, city.timeZone);
  await recordEvent(
    { db, actor },
    {
      verb: "poll.voted",
      subject: { kind: "activity", id: activity.id },
      activityId: activity.id,
      data: { question: id },
      ...(anonymous ? { occurredAt: day, recordedAt: day } : {}),
    },
  );
}
