import { type Actor, actorId } from "@/lib/people/actor";
import { inProject, may } from "@/lib/people/permissions";

type Readable = { visibility: string; authorId: string | null; projectId: string | null };

/**
 * Public ideas are everyone's, and so is what became part of another. What waits is there for its author and staff, what
 * was removed for staff; what its author took back is there for nobody.
 */
export function canReadIdea(actor: Actor, { visibility, authorId, projectId }: Readable): boolean {
  if (visibility === "public" || visibility === "merged") return true;
  if (visibility === "withdrawn") return false;
  if (may(actor, "contributions.moderate", inProject(projectId))) return true;
  return visibility === "waiting" && authorId !== null && authorId === actorId(actor);
}
