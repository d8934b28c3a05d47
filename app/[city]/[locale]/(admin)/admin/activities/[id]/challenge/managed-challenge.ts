import { notFound } from "next/navigation";
import type { Activity } from "@/lib/activities/queries";
import { listFinalists } from "@/lib/challenges/finalists/queries";
import type { Finalist } from "@/lib/challenges/finalists/view";
import { type Challenge, findChallenge } from "@/lib/challenges/queries";
import type { Page } from "@/lib/request/page";
import { managedActivity } from "../../managed";

type Managed = { activity: Activity; challenge: Challenge; finalists: Finalist[] };

/** The challenge that the address names, with whom it named so far, for who works on it. */
export async function managedChallenge(page: Page, params: Promise<{ id: string }>): Promise<Managed> {
  const activity = await managedActivity(page, params);
  if (activity.kind !== "challenge") notFound();
  return page.read(async (db) => ({
    activity,
    challenge: await findChallenge(db, activity.id),
    finalists: (await listFinalists(db, [activity.id])).filter(({ takenBackAt }) => !takenBackAt),
  }));
}
