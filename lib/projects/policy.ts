import type { Actor } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";
import type { ProjectState } from "./state";

/** A draft is there for whoever may work on it, and whoever was given its link. */
export function canReadProject(
  actor: Actor,
  { id, state }: { id: string; state: ProjectState },
  invited: boolean,
): boolean {
  if (state !== "draft") return may(actor, "projects.read");
  return invited || may(actor, "projects.manage", { project: id });
}
