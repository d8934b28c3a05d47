import { eq, sql } from "drizzle-orm";
import { bulkAnswers } from "@/db/schema/answering";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "@/lib/people/actor";
import { answerIdea } from "../commands";
import { authorizeAnswer } from "../place";
import { type WriteTogether, writeTogetherInput } from "./input";
import { previewTogether } from "./queries";

type Answering = { db: CityDb; actor: Actor; city: City };

/** Keeps one answer to several ideas until it was looked at; nothing of it is public. */
export async function writeTogether(
  { db, actor, city }: Answering,
  input: WriteTogether,
): Promise<{ id: string }> {
  await authorizeEach({ db, actor }, input);
  const id = newId();
  // As the form sends it, since it is read by the form's schema again.
  const kept = { ...input, nextDay: input.nextDay ?? "" };
  await db.insert(bulkAnswers).values({ id, createdBy: asPerson(actor).id, input: kept });
  const subject = { kind: "city" as const, id: city.id };
  await recordEvent(
    { db, actor },
    { verb: "answers.written", subject, data: { bulkId: id, ideas: input.ideas.length } },
  );
  return { id };
}

/**
 * Gives each of the ideas its answer, all of them or none; sent again, nothing is sent twice.
 * @throws RuleError that names the ideas which cannot get it any more
 */
export async function sendTogether(
  { db, actor, city }: Answering,
  { id }: { id: string },
): Promise<{ answered: number; told: number }> {
  const { input, sentAt } = await authorizeTogether({ db, actor }, id);
  if (sentAt) return { answered: 0, told: 0 };
  const previews = await previewTogether({ db, actor, city }, input);
  const conflicts = previews.filter(({ conflict }) => conflict !== null);
  if (conflicts.length > 0) {
    const titles = conflicts.map(({ title }) => `“${title}”`).join(", ");
    throw new RuleError("answering.conflicts", { titles });
  }
  let told = 0;
  // In one order, so that two who answer the same ideas wait for each other.
  for (const { ideaId, text } of previews.toSorted((a, b) => a.ideaId.localeCompare(b.ideaId))) {
    const { ideas: _, ...answer } = input;
    told += (await answerIdea({ db, actor, city }, { ...answer, ideaId, text })).told;
  }
  await db.update(bulkAnswers).set({ sentAt: sql`now()` }).where(eq(bulkAnswers.id, id));
  return { answered: previews.length, told };
}

/** The draft, locked, for who may answer each of its ideas in that department's name. */
async function authorizeTogether({ db, actor }: Omit<Answering, "city">, id: string) {
  const [draft] = await db.select().from(bulkAnswers).where(eq(bulkAnswers.id, id)).for("update");
  if (!draft) throw new NotFoundError("answers");
  const input = writeTogetherInput.parse(draft.input);
  await authorizeEach({ db, actor }, input);
  return { input, sentAt: draft.sentAt };
}

async function authorizeEach(
  { db, actor }: Omit<Answering, "city">,
  { ideas, department }: WriteTogether,
): Promise<void> {
  for (const ideaId of ideas) await authorizeAnswer({ db, actor }, { ideaId, department });
}
