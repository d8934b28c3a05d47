export type Refusal = "used" | "revoked" | "expired" | "otherAddress" | "member";
type Standing = { acceptedAt: Date | null; revokedAt: Date | null; email: string; expired: boolean };

/** Why it cannot be accepted; the page says so and the command refuses it. */
export function refusal(
  invitation: Standing,
  person: { email: string | null; role: string } | undefined,
): Refusal | null {
  if (invitation.acceptedAt) return "used";
  if (invitation.revokedAt) return "revoked";
  if (invitation.expired) return "expired";
  if (!person) return null;
  if (person.email !== invitation.email) return "otherAddress";
  return person.role === "citizen" ? null : "member";
}
