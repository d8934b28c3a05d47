import { and, eq } from "drizzle-orm";
import { answerCosigners } from "@/db/schema/answering";
import { answers } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { recordEvent } from "@/lib/events/record";
import { findPublicSubject, placeOfEvent } from "@/lib/ideas/subject";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorizeAnswer } from "../place";
import type { Cosign } from "./input";

/** A second one who stands behind an answer, in the own name and for a department of their own. */
export async function cosignAnswer(
  { db, actor }: { db: CityDb; actor: Actor },
  { answerId, signedTitle, department }: Cosign,
): Promise<{ code: string }> {
  const { ideaId, signedBy } = await authorizeCosigning({ db, actor }, answerId, department);
  const person = asPerson(actor);
  const idea = await findPublicSubject(db, ideaId);
  const own = and(eq(answerCosigners.answerId, answerId), eq(answerCosigners.personId, person.id));
  if (signedBy === person.id || (await db.$count(answerCosigners, own)) > 0)
    throw new RuleError("answering.signedAlready");
  const signedName = `${person.firstName} ${person.lastName}`.trim();
  await db
    .insert(answerCosigners)
    .values({ id: newId(), answerId, personId: person.id, signedName, signedTitle, department });
  await recordEvent(
    { db, actor },
    { verb: "answer.cosigned", ...placeOfEvent(idea), department, data: { answerId } },
  );
  return { code: idea.code };
}

/** Locks the answer, so that whoever presses twice signs once. */
async function authorizeCosigning(
  { db, actor }: { db: CityDb; actor: Actor },
  answerId: string,
  department: string,
) {
  const [answer] = await db
    .select({ ideaId: answers.ideaId, signedBy: answers.signedBy })
    .from(answers)
    .where(eq(answers.id, answerId))
    .for("update");
  if (!answer) throw new NotFoundError("answer");
  await authorizeAnswer({ db, actor }, { ideaId: answer.ideaId, department });
  return answer;
}
