import type { Actor } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";

/** How long after posting a comment's words may still be changed. The database's clock decides. */
export const editMinutes = 10;

type Comment = { authorId: string | null; visibility: string; createdAt: Date };

export function canEditComment(actor: Actor, comment: Comment, now: Date): boolean {
  const ends = comment.createdAt.getTime() + editMinutes * 60_000;
  return canWithdrawComment(actor, comment) && now.getTime() < ends;
}

export function canWithdrawComment(actor: Actor, comment: Pick<Comment, "authorId" | "visibility">): boolean {
  const standing = comment.visibility === "public" || comment.visibility === "waiting";
  return actor.kind === "person" && comment.authorId === actor.id && standing;
}

type Reviewing = { reviewNewAccounts: boolean };

/** New accounts' contributions wait where the city reviews them, and those with a word that it lists; staff's never do. */
export function startsWaiting(
  actor: Actor,
  { reviewNewAccounts }: Reviewing,
  caught: { waits: boolean },
): boolean {
  if (actor.kind !== "person" || may(actor, "contributions.moderate")) return false;
  return caught.waits || (reviewNewAccounts && !actor.reviewed);
}
