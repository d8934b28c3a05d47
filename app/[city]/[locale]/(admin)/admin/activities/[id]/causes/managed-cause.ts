import { notFound } from "next/navigation";
import { validate } from "uuid";
import type { Activity } from "@/lib/activities/queries";
import type { CityParams, Page } from "@/lib/request/page";
import { type Cause, findCause } from "@/lib/volunteering/queries";
import { managedActivity } from "../../managed";

export type CausePage = CityParams & Promise<{ id: string; cause: string }>;

/** What the address names of a volunteering, for who works on it. */
export async function managedCause(
  page: Page,
  params: CausePage,
): Promise<{ activity: Activity; cause: Cause }> {
  const activity = await managedActivity(page, params);
  const { cause: id } = await params;
  const cause = validate(id) ? await page.read((db) => findCause(db, activity.id, id)) : null;
  return cause ? { activity, cause } : notFound();
}
