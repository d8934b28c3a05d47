import type { Actor } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";
import type { ProjectState } from "./state";

/** A draft is there for whoever may work on it, and whoever was given its link. */
export function canReadProject(actor: Actor, { state }: { state: ProjectState }, invited: boolean): boolean {
  return state === "draft" ? invited || may(actor, "projects.manage") : may(actor, "projects.read");
}
