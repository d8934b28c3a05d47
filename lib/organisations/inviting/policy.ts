export type Refusal = "used" | "revoked" | "expired" | "otherAddress" | "gone";
type Standing = {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  email: string;
  expired: boolean;
  state: string;
};

/** Why it cannot be accepted; the page says so and the command refuses it. */
export function refusal(invitation: Standing, person: { email: string | null } | undefined): Refusal | null {
  if (invitation.acceptedAt) return "used";
  if (invitation.revokedAt) return "revoked";
  if (invitation.expired) return "expired";
  if (invitation.state === "refused" || invitation.state === "withdrawn") return "gone";
  if (!person) return null;
  return person.email === invitation.email ? null : "otherAddress";
}
