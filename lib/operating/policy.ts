type CityState = { state: string; suspendedAt: Date | null; exportedAt: Date | null };

/** A city is erased only once it is suspended and a full export was made since. */
export function isErasable({ state, suspendedAt, exportedAt }: CityState): boolean {
  return state === "suspended" && suspendedAt !== null && exportedAt !== null && exportedAt >= suspendedAt;
}

export function canSuspend({ state }: { state: string }): boolean {
  return state === "live";
}

export function canResume({ state }: { state: string }): boolean {
  return state === "suspended";
}

/** Only where a superadmin can still take the permission back. */
export function canLookInto({ state }: { state: string }): boolean {
  return state === "live";
}

export function canApprove({ state }: { state: string }): boolean {
  return state === "awaiting_approval";
}
