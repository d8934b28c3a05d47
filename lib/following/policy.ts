import type { Activity } from "@/lib/activities/queries";

/** Something may come of it: boards have ideas to follow, and information is only read. */
export function isFollowable({ kind }: Pick<Activity, "kind">): boolean {
  return kind !== "idea_board" && kind !== "information";
}
