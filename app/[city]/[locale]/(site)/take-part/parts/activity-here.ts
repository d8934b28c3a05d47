import { notFound } from "next/navigation";
import { cache } from "react";
import { canReadActivity } from "@/lib/activities/policy";
import { type Activity, findActivity } from "@/lib/activities/queries";
import type { Page } from "@/lib/request/page";

const read = cache((page: Page, code: string) => page.read((db) => findActivity(db, code)));

/** The activity that the address names, as this reader may see it: a draft does not exist for others. */
export async function activityHere(page: Page, code: string): Promise<Activity> {
  const activity = await read(page, code);
  if (!activity || !canReadActivity(page.actor, activity)) notFound();
  return activity;
}
