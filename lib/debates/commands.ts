import { authorizeTakingPart } from "@/lib/activities/taking-part";
import { threadOf } from "@/lib/activities/thread";
import { NotFoundError } from "@/lib/base/errors";
import type { Locale } from "@/lib/base/locales";
import type { Context } from "@/lib/cities/context";
import type { CitySettings } from "@/lib/cities/settings";
import { type PostedComment, postComment } from "@/lib/discussion/commands";
import { requireVoice } from "@/lib/organisations/speaking";
import type { ArgueInput } from "./input";

type Arguing = Pick<Context, "db" | "actor"> & { settings: CitySettings };

/**
 * One argument for or against, while the debate runs. What it says, and what is done to it later, is a comment's:
 * house rules, review, reports, marks, and who may change or withdraw it. It may be an organisation's, by its speaker;
 * marks are persons' alone.
 */
export async function argue(
  context: Arguing,
  { code, organisation, ...said }: ArgueInput & { locale: Locale },
): Promise<PostedComment> {
  const activity = await authorizeTakingPart(context, code);
  if (activity.kind !== "debate") throw new NotFoundError("debate");
  const threadId = await threadOf(context.db, activity.id);
  const voice = await requireVoice(context.db, context.actor, organisation || null);
  const place = { activityId: activity.id, neighbourhoodId: null };
  return postComment(
    { ...context, place },
    { ...said, organisation: voice, threadId, parentId: null, mentionable: [] },
  );
}
