import { isBoundToProjects, type Person } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";

export type Refusal = "used" | "revoked" | "expired" | "lapsed" | "otherAddress" | "member";
type Standing = {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  email: string;
  expired: boolean;
  /** What its sender may still give of it; null is nothing. */
  worth: string[] | null;
};

/** Why it cannot be accepted; the page says so and the command refuses it. */
export function refusal(
  invitation: Standing,
  person: { email: string | null; role: string } | undefined,
): Refusal | null {
  if (invitation.acceptedAt) return "used";
  if (invitation.revokedAt) return "revoked";
  if (invitation.expired) return "expired";
  if (invitation.worth === null) return "lapsed";
  if (!person) return null;
  if (person.email !== invitation.email) return "otherAddress";
  return person.role === "citizen" ? null : "member";
}

/**
 * The projects that its sender may still give, or null where the role is not theirs to give any more: who gives it is
 * who may give it when it is accepted, not when it was sent.
 * @param departments of the projects that are there
 */
export function stillGiven(
  sender: Person | null,
  { role, projects }: { role: string; projects: readonly string[] },
  departments: ReadonlyMap<string, string>,
): string[] | null {
  const left = projects.filter((id) => departments.has(id));
  if (!sender) return null;
  if (may(sender, "moderators.name")) return left;
  if (!isBoundToProjects(role)) return null;
  const own = left.filter((id) => may(sender, "moderators.name", { department: departments.get(id) }));
  return own.length > 0 ? own : null;
}
