export type Refusal = "used" | "revoked" | "expired" | "lapsed" | "otherAddress" | "gone";
type Standing = {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  email: string;
  expired: boolean;
  state: string;
  /** Whoever sent it may not ask anybody any more. */
  lapsed: boolean;
};

/** Why it cannot be accepted; the page says so and the command refuses it. */
export function refusal(invitation: Standing, person: { email: string | null } | undefined): Refusal | null {
  if (invitation.acceptedAt) return "used";
  if (invitation.revokedAt) return "revoked";
  if (invitation.expired) return "expired";
  if (invitation.state === "refused" || invitation.state === "withdrawn") return "gone";
  if (invitation.lapsed) return "lapsed";
  if (!person) return null;
  return person.email === invitation.email ? null : "otherAddress";
}
