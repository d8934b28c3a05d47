import { notFound } from "next/navigation";
import { validate } from "uuid";
import { canManageActivity } from "@/lib/activities/policy";
import { type Activity, findActivityById } from "@/lib/activities/queries";
import { kindsFor } from "@/lib/activities/questions/kinds";
import { say } from "@/lib/projects/ui/words";
import { type Page, requirePermission, requireReach } from "@/lib/request/page";

/** The activity that the address names, for who works on it; a board has pages of its own. */
export async function managedActivity(page: Page, params: Promise<{ id: string }>): Promise<Activity> {
  const activity = await managed(page, params);
  if (activity.kind === "idea_board") notFound();
  return activity;
}

/** One that asks questions: a survey, or a board whose form asks for more than the idea. */
export async function managedAsking(page: Page, params: Promise<{ id: string }>): Promise<Activity> {
  const activity = await managed(page, params);
  if (kindsFor(activity.kind).length === 0) notFound();
  return activity;
}

async function managed(page: Page, params: Promise<{ id: string }>): Promise<Activity> {
  const { id } = await params;
  const activity = validate(id) ? await page.read((db) => findActivityById(db, id)) : null;
  if (activity?.projectId)
    await requirePermission(page, "activities.manage", { project: activity.projectId });
  const { person } = await requireReach(page, "activities.manage");
  if (!activity || !canManageActivity(person, activity)) notFound();
  return activity;
}

/** The pages above a list of questions: a board's is above that of the project, or of the city's settings. */
export function askingAbove(page: Page, activity: Activity) {
  const { t, path } = page;
  const { kind, projectId, projectTitle } = activity;
  if (kind !== "idea_board") return activityAbove(page, activity);
  if (!projectId) return [{ label: t("admin.settings.title"), href: path("/admin/settings") }];
  return [
    { label: t("projects.title"), href: path("/admin/projects") },
    { label: say(page, projectTitle ?? {}), href: path(`/admin/projects/${projectId}`) },
    { label: t("projects.admin.board"), href: path(`/admin/projects/${projectId}/board`) },
  ];
}

/** The pages above one of the activity's own. */
export function activityAbove(page: Page, activity?: Activity) {
  const { t, path } = page;
  const list = { label: t("activities.admin.title"), href: path("/admin/activities") };
  if (!activity) return [list];
  return [list, { label: say(page, activity.title), href: path(`/admin/activities/${activity.id}`) }];
}
