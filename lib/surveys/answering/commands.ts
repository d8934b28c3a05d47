import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { surveyAnswers, surveyDrafts, surveyRespondents } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import type { Activity } from "@/lib/activities/queries";
import { listLines } from "@/lib/activities/questions/queries";
import type { Respondent } from "@/lib/activities/respondent";
import { authorizeTakingPart } from "@/lib/activities/taking-part";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { startOfDay } from "@/lib/base/wall-clock";
import type { Context } from "@/lib/cities/context";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { forgetDay } from "../files/forget-day";
import { prune, unanswered } from "../pages";
import { countTogether } from "./count-together";

type Sending = Pick<Context, "db" | "actor"> & { city: Pick<City, "timeZone"> };

/**
 * Sends what was answered page by page. Once for each respondent: the key of the table decides.
 * @throws RuleError where it was sent already, is closed, or something that has to be answered is missing
 */
export async function sendAnswers(
  context: Sending,
  { code, respondent }: { code: string; respondent: Respondent },
): Promise<void> {
  const activity = await authorizeTakingPart(context, code);
  const { db, city } = context;
  if (activity.kind !== "survey") throw new NotFoundError("survey");
  const here = { activityId: activity.id, respondent: respondent.key };
  const first = await db
    .insert(surveyRespondents)
    .values({ ...here, personId: respondent.personId })
    .onConflictDoNothing()
    .returning({ respondent: surveyRespondents.respondent });
  if (first.length === 0) throw new RuleError("surveys.already");
  const [draft] = await db
    .delete(surveyDrafts)
    .where(and(eq(surveyDrafts.activityId, activity.id), eq(surveyDrafts.respondent, respondent.key)))
    .returning({ values: surveyDrafts.values });
  const lines = await listLines(db, activity.id);
  const values = prune(lines, draft?.values ?? {});
  const missing = unanswered(lines, values);
  if (missing.length > 0) throw new RuleError("surveys.incomplete", { count: missing.length });
  if (Object.keys(values).length === 0) throw new RuleError("surveys.empty");
  const now = await databaseNow(db);
  await db.insert(surveyAnswers).values({
    // Ids in the order of time would say who it was, beside the ledger.
    id: activity.anonymous ? randomUUID() : newId(),
    activityId: activity.id,
    personId: activity.anonymous ? null : respondent.personId,
    values,
    sentAt: activity.anonymous ? null : now,
    counted: !activity.anonymous,
  });
  if (activity.anonymous) {
    await forgetDay(db, activity.id, values);
    await countTogether(db, activity.id);
  }
  await tellAnswered(context, activity, activity.anonymous ? startOfDay(now, city.timeZone) : null);
}

type Told = Pick<Context, "actor"> & { db: CityDb };

/** Of an anonymous survey the ledger knows the day and no more. */
async function tellAnswered({ db, actor }: Told, { id }: Activity, day: Date | null): Promise<void> {
  await recordEvent(
    { db, actor },
    {
      verb: "survey.answered",
      subject: { kind: "activity", id },
      activityId: id,
      ...(day ? { occurredAt: day, recordedAt: day } : {}),
    },
  );
}
