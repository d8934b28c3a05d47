import { notFound } from "next/navigation";
import { validate } from "uuid";
import { canManageActivity } from "@/lib/activities/policy";
import { type Activity, findActivityById } from "@/lib/activities/queries";
import { say } from "@/lib/projects/ui/words";
import { type Page, requirePermission, requireReach } from "@/lib/request/page";

/** The activity that the address names, for who works on it; a board has pages of its own. */
export async function managedActivity(page: Page, params: Promise<{ id: string }>): Promise<Activity> {
  const { id } = await params;
  const activity = validate(id) ? await page.read((db) => findActivityById(db, id)) : null;
  if (activity?.projectId)
    await requirePermission(page, "activities.manage", { project: activity.projectId });
  const { person } = await requireReach(page, "activities.manage");
  if (!activity || activity.kind === "idea_board" || !canManageActivity(person, activity)) notFound();
  return activity;
}

/** The pages above one of the activity's own. */
export function activityAbove(page: Page, activity?: Activity) {
  const { t, path } = page;
  const list = { label: t("activities.admin.title"), href: path("/admin/activities") };
  if (!activity) return [list];
  return [list, { label: say(page, activity.title), href: path(`/admin/activities/${activity.id}`) }];
}
