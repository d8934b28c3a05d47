import type { Role, Wanting } from "../actor";

type Session = {
  role: Role;
  /** The city wants a second factor of its staff. */
  required: boolean;
  /** The person has set one up. */
  hasFactor: boolean;
  /** It was proved in this session. */
  passed: boolean;
};

/** Null where nothing is wanting. Citizens need none; operators are of another realm. */
export function wantingOf({ role, required, hasFactor, passed }: Session): Wanting | null {
  if (!isStaff(role) || passed) return null;
  if (hasFactor) return "code";
  return required ? "setUp" : null;
}

export function isStaff(role: Role): boolean {
  return role !== "citizen" && role !== "operator";
}
