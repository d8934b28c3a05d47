import { and, eq, isNull } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { debates } from "@/db/schema/debates";
import { comments, reports } from "@/db/schema/discussion";
import { organisations } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import { canReadActivity } from "@/lib/activities/policy";
import { findActivityById } from "@/lib/activities/queries";
import { NotFoundError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { ThreadPlace } from "@/lib/discussion/commands";
import { recordEvent } from "@/lib/events/record";
import { findPublicSubject } from "@/lib/ideas/subject";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { ReportInput } from "./input";

type Reporting = { db: CityDb; actor: Actor };

/**
 * Puts an idea, a comment, an argument or an organisation before staff. A person has one open report of each: the same
 * again changes nothing. Visitors may report too; their action's limit goes by address.
 */
export async function reportContribution(
  { db, actor }: Reporting,
  { ideaId, commentId, organisationId, reason, note }: ReportInput,
): Promise<{ isNew: boolean }> {
  authorize(actor, "contributions.report");
  const { activityId, neighbourhoodId } = organisationId
    ? await ofOrganisation(db, organisationId)
    : ideaId
      ? await onIdea(db, ideaId, commentId)
      : await inDebate({ db, actor }, commentId);
  const id = newId();
  const subject = organisationId ? { organisationId } : commentId ? { commentId } : { ideaId };
  const written = await db
    .insert(reports)
    .values({ id, ...subject, reporterId: actorId(actor), reason, note })
    .onConflictDoNothing()
    .returning({ id: reports.id });
  if (written.length === 0) return { isNew: false };
  await recordEvent(
    { db, actor },
    {
      verb: "contribution.reported",
      subject: { kind: "report", id },
      ...{ activityId, neighbourhoodId },
      data: organisationId ? { reason, organisationId } : { reason, ideaId, commentId },
    },
  );
  return { isNew: true };
}

/** One that everybody sees, with its text. */
async function ofOrganisation(db: CityDb, id: string): Promise<ThreadPlace> {
  const shown = and(
    eq(organisations.id, id),
    eq(organisations.state, "verified"),
    isNull(organisations.hiddenAt),
  );
  if ((await db.$count(organisations, shown)) === 0) throw new NotFoundError("organisation");
  return { activityId: null, neighbourhoodId: null };
}

async function onIdea(db: CityDb, ideaId: string, commentId: string | null): Promise<ThreadPlace> {
  const idea = await findPublicSubject(db, ideaId);
  if (!commentId) return idea;
  const here = and(
    eq(comments.id, commentId),
    eq(comments.threadId, idea.threadId),
    eq(comments.visibility, "public"),
  );
  if ((await db.$count(comments, here)) === 0) throw new NotFoundError("comment");
  return idea;
}

/** An argument that everybody reads, after the debate ended too. */
async function inDebate({ db, actor }: Reporting, commentId: string | null): Promise<ThreadPlace> {
  const [row] = commentId
    ? await db
        .select({ activityId: activities.id })
        .from(comments)
        .innerJoin(debates, and(eq(debates.cityId, comments.cityId), eq(debates.threadId, comments.threadId)))
        .innerJoin(
          activities,
          and(eq(activities.cityId, debates.cityId), eq(activities.id, debates.activityId)),
        )
        .where(and(eq(comments.id, commentId), eq(comments.visibility, "public")))
    : [];
  const activity = row && (await findActivityById(db, row.activityId));
  if (!activity || !canReadActivity(actor, activity)) throw new NotFoundError("comment");
  return { activityId: activity.id, neighbourhoodId: null };
}
