import type { CityDb } from "@/db/with-city";
import { personInRole } from "@/lib/people/session";
import { membershipOf } from "../locking";
import { canManageMembers } from "../policy";

type Sent = { organisationId: string; invitedBy: string | null };

/** Whether whoever sent an invitation may not ask anybody to join any more: it is worth what they may do when it is accepted. */
export async function isLapsed(db: CityDb, { organisationId, invitedBy }: Sent): Promise<boolean> {
  const actor = invitedBy ? await personInRole(db, invitedBy) : null;
  return !actor || !canManageMembers(actor, await membershipOf({ db, actor }, organisationId));
}
