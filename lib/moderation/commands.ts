import { and, eq, isNull, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { settleAppeals } from "@/lib/discussion/settle-appeals";
import { type EventInput, recordEvents } from "@/lib/events/record";
import { showOrHideComment } from "@/lib/ideas/discussing/count-comments";
import { tellAboutComment } from "@/lib/ideas/discussing/tell";
import { dueOnPosting } from "@/lib/ideas/promise";
import { indexIdea } from "@/lib/ideas/search/indexing";
import type { Actor } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";
import { bringBack } from "./bring-back";
import { type Contribution, lockContribution } from "./contribution";
import type { RemoveInput, RestoreInput, Subject } from "./input";
import { tellAuthor } from "./mails";
import { authorizeModeration } from "./place";
import { keepDecision, placeOf, resolveReports } from "./resolve-reports";
import { showOrHide } from "./show-or-hide";

type Moderating = { db: CityDb; actor: Actor; city: City; settings: CitySettings };

/** Takes a contribution off the pages: a stone stays, the author hears why, the public record counts it. */
export async function removeContribution(context: Moderating, input: RemoveInput): Promise<void> {
  await authorizeModeration(context, input);
  const { db } = context;
  const found = await lockContribution(db, input);
  if (found.visibility === "removed") return;
  if (found.visibility === "withdrawn") throw new RuleError("moderation.refused.withdrawn");
  const { rule, explanation } = input;
  await showOrHide(db, input, "removed", rule);
  await keepDecision(context, input, { decision: "removed", rule, explanation });
  const resolved = await resolveReports(context, input, true);
  await tellAuthor(context, found, { kind: "removed", rule, explanation, since: await databaseNow(db) });
  await recordEvents(context, [
    { verb: removedVerb[input.kind], ...placeOf(found), data: { rule } },
    ...resolved,
  ]);
}

/** Nothing is wrong with it: it stays, and the reports are answered. */
export async function keepContribution(context: Moderating, input: Subject): Promise<void> {
  await authorizeModeration(context, input);
  const found = await lockContribution(context.db, input);
  const resolved = await resolveReports(context, input, false);
  if (resolved.length === 0) return;
  await keepDecision(context, input, { decision: "kept", rule: "none", explanation: "" });
  await recordEvents(context, [{ verb: "contribution.kept", ...placeOf(found) }, ...resolved]);
}

/** Takes a removal back, publicly and with its reason. Whoever objected to it was right. */
export async function restoreContribution(context: Moderating, input: RestoreInput): Promise<void> {
  await authorizeModeration(context, input);
  const found = await bringBack(context, input);
  if (!found) return;
  const { explanation } = input;
  await settleAppeals(context, { kind: input.kind, subjectId: input.id }, explanation);
  await tellAuthor(context, found, { kind: "restored", explanation });
}

/**
 * Publishes what a new account wrote; its clock starts now. From then on the account needs no review, where who
 * approves may say so for the whole city.
 */
export async function approveContribution(context: Moderating, input: Subject): Promise<void> {
  await authorizeModeration(context, input);
  const { db } = context;
  const found = await lockContribution(db, input);
  if (found.visibility !== "waiting") return;
  const published =
    input.kind === "idea" ? await publishIdea(context, found) : await publishComment(context, found);
  if (found.author && may(context.actor, "contributions.moderate")) {
    await db
      .update(people)
      .set({ reviewedAt: sql`now()` })
      .where(and(eq(people.id, found.author.id), isNull(people.reviewedAt)));
  }
  await keepDecision(context, input, { decision: "approved", rule: "none", explanation: "" });
  const resolved = await resolveReports(context, input, false);
  await tellAuthor(context, found, { kind: "approved" });
  await recordEvents(context, [
    { verb: "contribution.approved", ...placeOf(found) },
    ...published,
    ...resolved,
  ]);
}

/** The city's time to answer begins when people can see the idea, not while it waited for staff. */
async function publishIdea({ db, city, settings }: Moderating, found: Contribution): Promise<EventInput[]> {
  const now = await databaseNow(db);
  const due = dueOnPosting(settings, now, city.timeZone);
  await db
    .update(ideas)
    .set({ visibility: "public", publishedSecond: Math.floor(now.getTime() / 1000), ...due })
    .where(eq(ideas.id, found.id));
  await indexIdea(db, found.id);
  const data = { dueAt: due?.dueAt.toISOString() ?? null };
  return [{ verb: "idea.published", ...placeOf(found), data }];
}

/** Whom it answers or names hears of it now that it can be read. */
async function publishComment({ db, city }: Moderating, found: Contribution): Promise<EventInput[]> {
  await showOrHideComment(db, { commentId: found.id, to: "public" });
  await db.update(comments).set({ createdAt: sql`now()` }).where(eq(comments.id, found.id));
  await tellAboutComment({ db, city }, found.id);
  return [];
}

const removedVerb = { idea: "idea.removed", comment: "comment.removed" } as const;
