import type { IdeaStatus } from "@/lib/ideas/status";
import { type Actor, actorId } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";

export type OwnIdea = {
  authorId: string | null;
  visibility: string;
  status: IdeaStatus;
  supportCount: number;
  /** The asking person's own vote is among them. */
  supported: boolean;
  /** It answers a challenge that is closed. */
  judged: boolean;
};

/**
 * Why this actor cannot change the idea's words; null where they can. People supported what it said, so it
 * stays as it is from the first support by somebody else, and from the city's first word on it; and what answers a
 * challenge from its end.
 */
export function editRefusal(
  actor: Actor,
  idea: OwnIdea,
): "notYours" | "hidden" | "supported" | "answered" | "judged" | null {
  if (!isAuthor(actor, idea)) return "notYours";
  if (idea.visibility !== "public" && idea.visibility !== "waiting") return "hidden";
  if (idea.status !== "proposed") return "answered";
  if (idea.judged) return "judged";
  return idea.supportCount > Number(idea.supported) ? "supported" : null;
}

/** Why this actor cannot take the idea back; null where they can: until the city has decided on it. */
export function withdrawRefusal(actor: Actor, idea: OwnIdea): "notYours" | "hidden" | "decided" | null {
  if (!isAuthor(actor, idea)) return "notYours";
  if (idea.visibility !== "public" && idea.visibility !== "waiting") return "hidden";
  return idea.status === "proposed" || idea.status === "under_review" ? null : "decided";
}

export function isAuthor(actor: Actor, { authorId }: Pick<OwnIdea, "authorId">): boolean {
  return authorId !== null && authorId === actorId(actor) && may(actor, "ideas.editOwn");
}
