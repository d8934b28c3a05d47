import type { IdeaStatus } from "@/lib/ideas/status";

type Supportable = { status: IdeaStatus; visibility: string; boardClosesAt: Date | null };

/** Why nobody can support this idea now; null where everyone can. The button and the command both ask. */
export function supportRefusal(idea: Supportable, now: Date): "decided" | "boardClosed" | "hidden" | null {
  if (idea.visibility !== "public") return "hidden";
  if (idea.status === "done" || idea.status === "declined") return "decided";
  if (idea.boardClosesAt && idea.boardClosesAt <= now) return "boardClosed";
  return null;
}

/** Numbers of supports that an idea's timeline tells of. */
export const milestones = [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000];
