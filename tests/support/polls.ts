import { pollQuestions, polls } from "@/db/schema/polls";
import type { CityDb } from "@/db/with-city";
import { respondentOf } from "@/lib/activities/respondent";
import { newId } from "@/lib/base/ids";
import type { Actor } from "@/lib/people/actor";
import type { Poll, PollQuestion } from "@/lib/polls/queries";
import { type Cast, castVote } from "@/lib/polls/voting/commands";
import { insertActivity } from "./activities";
import type { TestCity } from "./city";

type Asked = { title?: string; choices: string[]; most?: number; openedAt?: Date };
type Activity = Parameters<typeof insertActivity>[2];
type Held = { poll?: Partial<Poll>; activity?: Activity };

/** A poll that runs, with these questions. */
export async function insertPoll(db: CityDb, asked: readonly Asked[], { poll, activity }: Held = {}) {
  const made = await insertActivity(db, "Where shall the benches be?", { kind: "poll", ...activity });
  if (poll) await db.insert(polls).values({ activityId: made.id, ...poll });
  const questions = asked.map(
    ({ title = "Where?", choices, most = 1, openedAt = null }): PollQuestion => ({
      id: newId(),
      title: { en: title },
      choices: choices.map((label) => ({ id: newId(), label: { en: label } })),
      ...{ most, openedAt, closedAt: null },
    }),
  );
  for (const [index, question] of questions.entries())
    await db.insert(pollQuestions).values({ ...question, activityId: made.id, position: index + 1 });
  return { ...made, questions };
}

export function startPoll(here: TestCity, asked: readonly Asked[], held: Held = {}) {
  return here.run((db) => insertPoll(db, asked, held));
}

type Running = { code: string; questions: readonly PollQuestion[] };

/** Votes on a question for its choices at these places. */
export function vote(
  here: TestCity,
  actor: Actor,
  { code, questions }: Running,
  { question: at = 0, places, browser = "a" }: { question?: number; places: number[]; browser?: string },
): Promise<Cast> {
  const question = questions[at];
  const voter = respondentOf(actor, browser);
  if (!question || !voter) throw new Error("no such question, or nobody votes");
  const choices = places.map((place) => question.choices[place]?.id ?? "no choice");
  return here.run((db) =>
    castVote({ db, actor, city: here.city }, { code, question: question.id, voter, choices }),
  );
}
