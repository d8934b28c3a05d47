import { type Board, isOpen } from "@/lib/activities/queries";
import type { Project } from "../queries";

/** When ideas can be posted: within the board's own window, and while the project is public and runs. */
export function windowOf(
  board: Pick<Board, "opensAt" | "closesAt">,
  { archiveAt, publishAt, now }: Pick<Project, "archiveAt" | "publishAt" | "now">,
) {
  const opensAt = latest(board.opensAt, publishAt);
  const closesAt = earliest(board.closesAt, archiveAt);
  const isEarly = opensAt !== null && opensAt > now;
  return { opensAt, closesAt, isEarly, isOpen: isOpen({ opensAt, closesAt }, now) };
}

function latest(one: Date | null, other: Date | null): Date | null {
  return one && other ? (one > other ? one : other) : (one ?? other);
}

function earliest(one: Date | null, other: Date | null): Date | null {
  return one && other ? (one < other ? one : other) : (one ?? other);
}
