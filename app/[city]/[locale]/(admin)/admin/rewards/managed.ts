import { notFound } from "next/navigation";
import { validate } from "uuid";
import { findManaged, type ManagedReward } from "@/lib/engagement/rewards/queries";
import type { Page } from "@/lib/request/page";

/** The reward that the address names. */
export async function managedReward(page: Page, params: Promise<{ id: string }>): Promise<ManagedReward> {
  const { id } = await params;
  const reward = validate(id) ? await page.read((db) => findManaged(db, id)) : null;
  return reward ?? notFound();
}
