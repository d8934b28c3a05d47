import { and, eq, isNull, sql } from "drizzle-orm";
import { appeals, warnings } from "@/db/schema/moderation";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { readAppealToken } from "@/lib/discussion/appeal-link";
import { recordEvent } from "@/lib/events/record";
import { bringBack } from "@/lib/moderation/bring-back";
import { authorizeModeration } from "@/lib/moderation/place";
import { letIn } from "@/lib/moderation/suspending/let-in";
import { showAgain } from "@/lib/organisations/deciding/show-again";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { contributionOf } from "./contribution-of";
import type { AppealInput, DecideAppealInput } from "./input";
import { tellAppealDecided } from "./mail";
import { type AppealRow, findAppeal, findAppealable, stillStands } from "./queries";
import { shouldBeAnother } from "./somebody-else";

type Deciding = { db: CityDb; actor: Actor; city: City; settings: CitySettings };

/**
 * Objects to a decision, once to each. Whoever is suspended cannot sign in, so the link is the proof.
 * Gives whether this city made the link and the decision still stands.
 */
export async function makeAppeal(
  { db, actor, city }: Pick<Deciding, "db" | "actor" | "city">,
  { token, words }: AppealInput,
): Promise<boolean> {
  const about = readAppealToken(city.id, token);
  const found = about && (await findAppealable(db, about));
  if (!found) return false;
  const id = newId();
  const { kind, subjectId, against } = about;
  const [made] = await db
    .insert(appeals)
    .values({ id, kind, subjectId, against, personId: found.personId, words })
    .onConflictDoNothing()
    .returning({ id: appeals.id });
  if (made) {
    const subject = { kind: "appeal", id } as const;
    await recordEvent({ db, actor }, { verb: "appeal.made", subject, data: { about: kind } });
  }
  return true;
}

/** Another member of staff than who decided decides again, wherever there is one. The person hears of it with the reason. */
export async function decideAppeal(context: Deciding, input: DecideAppealInput): Promise<void> {
  await authorizeAppeal(context, input.id);
  const { db, actor } = context;
  const [open] = await db
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(eq(appeals.id, input.id), isNull(appeals.decidedAt)))
    .for("update");
  const appeal = open && (await findAppeal(db, input.id));
  if (!appeal) return;
  if (await shouldBeAnother(db, actor, appeal)) throw new RuleError("moderation.refused.ownDecision");
  const { outcome, answer } = input;
  await db
    .update(appeals)
    .set({ outcome, answer, decidedAt: sql`now()`, decidedBy: actorId(actor) })
    .where(eq(appeals.id, input.id));
  if (outcome === "granted") await takeBack(context, appeal, answer);
  await tellAppealDecided(context, appeal, { outcome, answer });
  const subject = { kind: "appeal", id: appeal.id } as const;
  await recordEvent(context, { verb: "appeal.decided", subject, data: { about: appeal.kind, outcome } });
}

/** Where the decision is: one about an account, an organisation, or a warning of no contribution concerns the whole city. */
async function authorizeAppeal(context: Deciding, id: string): Promise<void> {
  const appeal = await findAppeal(context.db, id);
  const about = appeal && (await contributionOf(context.db, appeal));
  if (about) await authorizeModeration(context, about);
  else authorize(context.actor, "contributions.moderate");
  if (!appeal) throw new NotFoundError("appeal");
}

/** It stands in the history as taken back, and no more in the account. */
async function takeWarningBack(db: CityDb, id: string): Promise<void> {
  await db.update(warnings).set({ takenBackAt: sql`now()` }).where(eq(warnings.id, id));
}

/** Only what was objected to: what was removed anew since then stays removed. */
async function takeBack(context: Deciding, appeal: AppealRow, answer: string): Promise<void> {
  if (!(await stillStands(context.db, appeal))) return;
  if (appeal.kind === "account") return letIn(context, appeal.subjectId);
  if (appeal.kind === "organisation") return void (await showAgain(context, appeal.subjectId));
  if (appeal.kind === "warning") return takeWarningBack(context.db, appeal.subjectId);
  await bringBack(context, { kind: appeal.kind, id: appeal.subjectId, explanation: answer });
}
