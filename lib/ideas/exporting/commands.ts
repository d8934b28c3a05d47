import type { CityDb } from "@/db/with-city";
import { findActivityById } from "@/lib/activities/queries";
import { takesIdeas } from "@/lib/activities/questions/kinds";
import { ForbiddenError, NotFoundError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { InboxScope } from "@/lib/ideas/inbox/queries";
import { withinReach } from "@/lib/ideas/inbox/within-reach";
import type { Actor } from "@/lib/people/actor";
import { type Reach, reachOf } from "@/lib/people/permissions";
import { countListed, type ListedBoard } from "./queries";

type Exporting = { db: CityDb; actor: Actor; city: City };
type Asked = { scope: Omit<InboxScope, "within" | "projects">; as: "csv" | "xlsx" };

/**
 * Hands whoever answers ideas those of a list as a table, as far as their right reaches: of these ideas they read all
 * that is told to staff alone, too. That they took them out is in the trail of what staff did.
 */
export async function exportIdeas(
  { db, actor, city }: Exporting,
  { scope, as }: Asked,
): Promise<{ scope: InboxScope; boards: ListedBoard[] }> {
  const reach = await authorizeExport({ db, actor }, scope);
  const narrowed = { ...scope, ...withinReach(reach) };
  const { count, boards } = await countListed(db, narrowed);
  const { activityId } = scope;
  const subject = activityId
    ? { kind: "activity" as const, id: activityId }
    : { kind: "city" as const, id: city.id };
  const data = { as, ideas: count };
  await recordEvent({ db, actor }, { verb: "ideas.downloaded", subject, activityId, data });
  return { scope: narrowed, boards };
}

/** A right of the whole city, of departments or of projects; a board of another project is none of theirs. */
async function authorizeExport(
  { db, actor }: Omit<Exporting, "city">,
  { activityId }: Asked["scope"],
): Promise<Reach> {
  const reach = reachOf(actor, "ideas.answer");
  if (!reach) throw new ForbiddenError("ideas.answer");
  if (!activityId) return reach;
  const board = await findActivityById(db, activityId);
  const beyond = reach.scope === "project" && !reach.of.includes(board?.projectId ?? "");
  if (!board || !takesIdeas(board.kind) || beyond) throw new NotFoundError("board");
  return reach;
}
