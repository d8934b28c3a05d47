import type { Actor } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";
import type { OrganisationState } from "./kinds";

/** What the asking person is to it; null for nobody. */
export type Membership = { speaks: boolean; shown: boolean } | null;

/** Verified ones are everybody's; the others are there for their members and for who decides about them. */
export function canSee(
  actor: Actor,
  { state, membership }: { state: OrganisationState; membership: Membership },
): boolean {
  return state === "verified" || membership !== null || may(actor, "organisations.verify");
}

/** What its speakers may do follows from the membership, whatever role they have in the city. */
export function canSpeak(actor: Actor, membership: Membership): boolean {
  return actor.kind === "person" && membership?.speaks === true && may(actor, "organisations.propose");
}

/** Speakers, and the city, which takes over where none is left. */
export function canManageMembers(actor: Actor, membership: Membership): boolean {
  return canSpeak(actor, membership) || may(actor, "organisations.verify");
}
