import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { pollQuestions } from "@/db/schema/polls";
import { lockActivity, tellActivity } from "@/lib/activities/locking";
import { authorizeActivity } from "@/lib/activities/place";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import type { PollQuestionInput } from "../asking/input";
import { isLive } from "../policy";
import { findPoll, listPollQuestions, type PollQuestion } from "../queries";

/**
 * From now on the hall votes on this question; what was open before is closed by it. Opened once more, votes that
 * were given stay.
 */
export async function openPollQuestion(context: Context, { activity, id }: PollQuestionInput): Promise<void> {
  await authorizeActivity(context, activity);
  const { db } = context;
  const question = await lockLive(context, activity, id);
  if (isLive(question)) return;
  await db
    .update(pollQuestions)
    .set({ closedAt: sql`now()` })
    .where(
      and(
        eq(pollQuestions.activityId, activity),
        ne(pollQuestions.id, id),
        sql`${pollQuestions.openedAt} is not null`,
        isNull(pollQuestions.closedAt),
      ),
    );
  await db
    .update(pollQuestions)
    .set({ openedAt: sql`now()`, closedAt: null })
    .where(eq(pollQuestions.id, id));
  await tellActivity(context, { verb: "poll.opened", id: activity, data: { question: id } });
}

/** From now on nobody votes on it: a vote that is being counted is, and whoever comes after hears that it closed. */
export async function closePollQuestion(
  context: Context,
  { activity, id }: PollQuestionInput,
): Promise<void> {
  await authorizeActivity(context, activity);
  const { db } = context;
  const question = await lockLive(context, activity, id);
  if (!isLive(question)) return;
  await db.update(pollQuestions).set({ closedAt: sql`now()` }).where(eq(pollQuestions.id, id));
  await tellActivity(context, { verb: "poll.closed", id: activity, data: { question: id } });
}

async function lockLive({ db }: Context, activity: string, id: string): Promise<PollQuestion> {
  const { kind, state } = await lockActivity(db, activity);
  if (kind !== "poll" || !(await findPoll(db, activity)).byHand) throw new NotFoundError("poll");
  if (state !== "open") throw new RuleError("activities.admin.notOpen");
  const questions = await listPollQuestions(db, activity);
  const question = questions.find((one) => one.id === id);
  if (!question) throw new NotFoundError("question");
  return question;
}
