import { and, eq } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { answers, ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { withdrawWithIdea } from "@/lib/ideas/milestones/end-with-idea";
import { endOfDay } from "@/lib/ideas/promise";
import { asIdeaStatus } from "@/lib/ideas/status";
import { placeOfEvent } from "@/lib/ideas/subject";
import { type Actor, actorId } from "@/lib/people/actor";
import type { AnswerIdeaInput } from "./input";
import { authorizeAnswer } from "./place";
import { afterAnswer, canMove, isFinal } from "./policy";
import { tellAnswer } from "./tell";

type Answering = { db: CityDb; actor: Actor; city: City };

/** The city's word on an idea: a status, signed; everyone who supports, follows or posted it is told. */
export async function answerIdea(
  { db, actor, city }: Answering,
  input: AnswerIdeaInput,
): Promise<{ id: string; code: string; told: number }> {
  await authorizeAnswer({ db, actor }, input);
  const now = await databaseNow(db);
  const idea = await lockIdea(db, input.ideaId);
  if (!canMove(idea.status, input.status)) throw new RuleError("idea.answer.notFromThere");
  const nextDueAt = nextStep(input, now, city.timeZone);
  const id = newId();
  const onTime = idea.dueAt ? Number(now <= idea.dueAt) : null;
  const external = actor.kind === "person" && actor.role === "external_moderator";
  const locale = input.locale ?? city.defaultLocale;
  await db.insert(answers).values({
    id,
    ideaId: idea.id,
    statusBefore: idea.status,
    status: input.status,
    text: input.text,
    locale,
    signedBy: actorId(actor),
    signedName: input.signedName,
    signedTitle: input.signedTitle,
    department: input.department,
    external,
    nextDueAt,
    dueAt: idea.dueAt,
    dueReason: idea.dueReason,
    onTime,
    createdAt: now,
  });
  const after = afterAnswer(idea, { status: input.status, nextDueAt }, now);
  await db
    .update(ideas)
    .set({ status: input.status, ...after })
    .where(eq(ideas.id, idea.id));
  if (input.status === "declined") {
    const declined = { id: idea.id, text: input.text, locale, at: now };
    await withdrawWithIdea({ db, actor }, declined, placeOfEvent(idea));
  }
  const told = await tellAnswer({ db, actor, city }, { ...idea, ...input, external, nextDueAt });
  await recordEvent(
    { db, actor },
    {
      verb: "idea.answered",
      ...placeOfEvent(idea),
      department: input.department,
      data: {
        answerId: id,
        from: idea.status,
        to: input.status,
        onTime: onTime === null ? null : onTime === 1,
        told,
        dueAt: after.dueAt?.toISOString() ?? null,
      },
    },
  );
  return { id, code: idea.code, told };
}

/** Locked, so that two people answering at once answer one after the other. */
async function lockIdea(db: CityDb, ideaId: string) {
  const [idea] = await db
    .select({
      id: ideas.id,
      code: ideas.code,
      title: ideas.title,
      status: ideas.status,
      activityId: ideas.activityId,
      neighbourhoodId: ideas.neighbourhoodId,
      dueAt: ideas.dueAt,
      dueReason: ideas.dueReason,
      answeredAt: ideas.answeredAt,
    })
    .from(ideas)
    .where(and(eq(ideas.id, ideaId), eq(ideas.visibility, "public")))
    .for("no key update");
  if (!idea) throw new NotFoundError("idea");
  return { ...idea, status: asIdeaStatus(idea.status) };
}

/** @throws RuleError for a day that is past, years away, or after which nothing is left to do */
function nextStep({ status, nextDay }: AnswerIdeaInput, now: Date, timeZone: string): Date | null {
  if (!nextDay) return null;
  if (isFinal(status)) throw new RuleError("idea.answer.nothingFollows");
  const [year = 0, month = 1, day = 1] = nextDay.split("-").map(Number);
  const due = endOfDay({ year, month, day }, timeZone);
  if (due <= now) throw new RuleError("idea.answer.dayPast");
  if (due.getTime() > now.getTime() + longest) throw new RuleError("idea.answer.dayFar");
  return due;
}

const longest = 5 * 366 * 24 * 60 * 60 * 1000;
