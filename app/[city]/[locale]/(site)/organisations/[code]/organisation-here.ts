import { notFound } from "next/navigation";
import { canManageMembers, canSpeak } from "@/lib/organisations/policy";
import { findOrganisation, type Organisation } from "@/lib/organisations/queries";
import { type Page, requirePermission } from "@/lib/request/page";

/** The organisation at this address as its reader may see it; what they may not see is not there. */
export async function organisationHere(page: Page, code: string): Promise<Organisation> {
  const { actor } = page;
  return (await page.read((db) => findOrganisation({ db, actor }, code))) ?? notFound();
}

/** The same for one of its speakers. */
export async function spokenHere(page: Page, code: string): Promise<Organisation> {
  await requirePermission(page, "account.own");
  const organisation = await organisationHere(page, code);
  return canSpeak(page.actor, organisation.membership) ? organisation : notFound();
}

/** The same for its members, and for the city in the speakers' place. */
export async function memberedHere(page: Page, code: string): Promise<Organisation> {
  await requirePermission(page, "account.own");
  const organisation = await organisationHere(page, code);
  const { membership } = organisation;
  return membership || canManageMembers(page.actor, membership) ? organisation : notFound();
}
