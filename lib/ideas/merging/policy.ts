import type { Who } from "@/lib/activities/kinds";
import { isForAll } from "@/lib/activities/policy";
import { isDecision } from "@/lib/ideas/answering/policy";
import type { IdeaStatus } from "@/lib/ideas/status";

type Mergeable = {
  id: string;
  visibility: string;
  status: IdeaStatus;
  activityId: string;
  distinction: string | null;
  /** Who may take part where it stands. */
  board: { who: Who };
};

/**
 * Why one idea cannot become part of another; null where it can. What the city decided on stands by itself: the other
 * one may become part of it. So does a finalist of a challenge. Onto a board that is not for all nobody's support comes
 * from another one.
 */
export function mergeRefusal(
  one: Mergeable,
  into: Mergeable,
): "same" | "hidden" | "finalist" | "board" | "decided" | null {
  if (one.id === into.id) return "same";
  if (one.visibility !== "public" || into.visibility !== "public") return "hidden";
  if (one.distinction) return "finalist";
  if (one.activityId !== into.activityId && !isForAll(into.board)) return "board";
  return isDecision(one.status) ? "decided" : null;
}
