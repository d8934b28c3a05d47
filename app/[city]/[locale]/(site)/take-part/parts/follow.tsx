import type { Activity } from "@/lib/activities/queries";
import { isFollowable } from "@/lib/following/policy";
import { followsActivity } from "@/lib/following/queries";
import { FollowForm } from "@/lib/following/ui/follow-form";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { barePlaceOf } from "./words";

/** To hear what comes of it, as long as there is something to come. */
export async function Follow({ page, activity }: { page: Page; activity: Activity }) {
  if (!isFollowable(activity) || activity.state === "draft") return null;
  const follows = await page.read((db) => followsActivity(db, page.actor, activity.id));
  if (!follows && activity.state === "ended" && say(page, activity.outcome)) return null;
  const back = barePlaceOf(page, activity);
  return <FollowForm page={page} what="activity" id={activity.id} follows={follows} back={back} />;
}
