import { eq } from "drizzle-orm";
import { pollQuestions, polls } from "@/db/schema/polls";
import type { CityDb } from "@/db/with-city";
import { lockActivity, tellActivity } from "@/lib/activities/locking";
import { authorizeActivity } from "@/lib/activities/place";
import { choicesFrom } from "@/lib/activities/questions/choices";
import { offered } from "@/lib/activities/questions/question";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { swapped } from "@/lib/base/swapped";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { findPoll, hasVotes, listPollQuestions, type PollQuestion } from "../queries";
import {
  type AddPollQuestionInput,
  type ChangePollQuestionInput,
  type HoldPollInput,
  type MovePollQuestionInput,
  type PollQuestionInput,
  pollLimits,
} from "./input";
import { pollQuestionShown, pollShown } from "./shown";

type Asking = Context & { city: Pick<City, "defaultLocale"> };
type Words = Pick<AddPollQuestionInput, "title" | "choices" | "most">;
type Shape = Pick<PollQuestion, "title" | "choices" | "most">;

/** Another question, at the end. */
export async function addPollQuestion(
  context: Asking,
  { activity, ...given }: AddPollQuestionInput,
): Promise<{ id: string }> {
  await authorizeActivity(context, activity);
  const { db } = context;
  const { locales } = await lockSettings(db);
  const questions = await lockPoll(db, activity);
  if (questions.length >= pollLimits.questions)
    throw new RuleError("polls.admin.tooMany", { most: pollLimits.questions });
  const shape = shapeOf({ title: {}, choices: [] }, given, { main: context.city.defaultLocale, locales });
  const id = newId();
  await db
    .insert(pollQuestions)
    .values({ id, activityId: activity, position: questions.length + 1, ...shape });
  await tell(context, activity, "questions");
  return { id };
}

/** In other words, or among other choices, as long as nobody voted: what people voted on stays as it was asked. */
export async function changePollQuestion(
  context: Asking,
  { id, version, activity, ...given }: ChangePollQuestionInput,
): Promise<Edited> {
  await authorizeActivity(context, activity);
  const { db } = context;
  const { locales } = await lockSettings(db);
  const before = requireQuestion(await lockPoll(db, activity), id);
  const after = shapeOf(before, given, { main: context.city.defaultLocale, locales });
  const conflict = await findConflict(db, {
    version,
    now: pollQuestionShown(before, locales),
    wanted: pollQuestionShown(after, locales),
    event: { verb: "activity.changed", section: "questions", subjectId: activity },
  });
  if (conflict) return { ok: false, conflict };
  await requireNoVotes(db, id);
  await db.update(pollQuestions).set(after).where(eq(pollQuestions.id, id));
  await tell(context, activity, "questions");
  return { ok: true };
}

/** One place up or down; what people voted stays with its question. */
export async function movePollQuestion(
  context: Context,
  { activity, id, direction }: MovePollQuestionInput,
): Promise<void> {
  await authorizeActivity(context, activity);
  const { db } = context;
  const questions = await lockPoll(db, activity);
  const moved = swapped(questions, questions.indexOf(requireQuestion(questions, id)), direction);
  if (!moved) return;
  for (const [index, question] of moved.entries())
    await db
      .update(pollQuestions)
      .set({ position: index + 1 })
      .where(eq(pollQuestions.id, question.id));
  await tell(context, activity, "questions");
}

/** Asked no more, as long as nobody voted. */
export async function removePollQuestion(
  context: Context,
  { activity, id }: PollQuestionInput,
): Promise<void> {
  await authorizeActivity(context, activity);
  const { db } = context;
  requireQuestion(await lockPoll(db, activity), id);
  await requireNoVotes(db, id);
  await db.delete(pollQuestions).where(eq(pollQuestions.id, id));
  await tell(context, activity, "questions");
}

/** By hand in a hall or by itself, whether votes can be changed, and who sees what was voted meanwhile. */
export async function holdPoll(
  context: Context,
  { activity, version, ...wanted }: HoldPollInput,
): Promise<Edited> {
  await authorizeActivity(context, activity);
  const { db } = context;
  await lockPoll(db, activity);
  const conflict = await findConflict(db, {
    version,
    now: pollShown(await findPoll(db, activity)),
    wanted: pollShown(wanted),
    event: { verb: "activity.changed", section: "holding", subjectId: activity },
  });
  if (conflict) return { ok: false, conflict };
  await db
    .insert(polls)
    .values({ activityId: activity, ...wanted })
    .onConflictDoUpdate({ target: [polls.cityId, polls.activityId], set: wanted });
  await tell(context, activity, "holding");
  return { ok: true };
}

/** A vote waits for the question's row, so it counts whole or finds it changed. */
async function requireNoVotes(db: CityDb, id: string): Promise<void> {
  await db.select({ id: pollQuestions.id }).from(pollQuestions).where(eq(pollQuestions.id, id)).for("update");
  if (await hasVotes(db, id)) throw new RuleError("polls.admin.stays");
}

async function lockPoll(db: CityDb, id: string): Promise<PollQuestion[]> {
  const { kind } = await lockActivity(db, id);
  if (kind !== "poll") throw new NotFoundError("poll");
  return listPollQuestions(db, id);
}

function requireQuestion(questions: readonly PollQuestion[], id: string): PollQuestion {
  const question = questions.find((one) => one.id === id);
  if (!question) throw new NotFoundError("question");
  return question;
}

function shapeOf(
  before: Pick<Shape, "title" | "choices">,
  given: Words,
  languages: Parameters<typeof choicesFrom>[2],
): Shape {
  const choices = offered(choicesFrom(before.choices, given.choices, languages));
  const { least, most } = pollLimits;
  if (choices.length < least || choices.length > most)
    throw new RuleError("polls.admin.choiceCount", { least, most });
  const chosen = given.most ?? 1;
  if (chosen > choices.length) throw new RuleError("polls.admin.mostTooMany");
  return { title: mergeTexts(before.title, given.title, languages.locales), choices, most: chosen };
}

async function tell(context: Pick<Context, "db" | "actor">, id: string, section: string): Promise<void> {
  await tellActivity(context, { verb: "activity.changed", id, data: { section } });
}
