import type { Reach } from "@/lib/people/permissions";

/** What a list of ideas is narrowed to. */
export function withinReach(reach: Reach): { within?: readonly string[]; projects?: readonly string[] } {
  if (reach.scope === "city") return {};
  return reach.scope === "department" ? { within: reach.of } : { projects: reach.of };
}
