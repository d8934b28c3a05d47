import { isDecision } from "@/lib/ideas/answering/policy";
import type { IdeaStatus } from "@/lib/ideas/status";

type Mergeable = { id: string; visibility: string; status: IdeaStatus };

/**
 * Why one idea cannot become part of another; null where it can. What the city decided on stands by itself: the other
 * one may become part of it.
 */
export function mergeRefusal(one: Mergeable, into: Mergeable): "same" | "hidden" | "decided" | null {
  if (one.id === into.id) return "same";
  if (one.visibility !== "public" || into.visibility !== "public") return "hidden";
  return isDecision(one.status) ? "decided" : null;
}
