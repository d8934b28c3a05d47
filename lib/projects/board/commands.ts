import { eq } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { askedFor, requireAsking } from "@/lib/activities/asking";
import { RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { momentOf } from "@/lib/base/wall-clock";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { authorize } from "@/lib/people/permissions";
import { lockProject, tellProject } from "../locking";
import type { SaveBoardInput } from "./input";
import { findBoardOf } from "./queries";
import { boardShown } from "./shown";

/**
 * The idea board of a project: the first time it is made, then changed. Ideas stay where they are.
 * @throws RuleError where it would close before it opens, or asks for what is not said
 */
export async function saveBoard(
  { db, actor, city }: Context & { city: Pick<City, "timeZone"> },
  input: SaveBoardInput,
): Promise<Edited> {
  authorize(actor, "projects.manage", { project: input.project });
  const { locales } = await lockSettings(db);
  const project = await lockProject(db, input.project);
  const board = await findBoardOf(db, project.id);
  const moment = (field: string | null) => (field ? momentOf(field, city.timeZone) : null);
  const asked = askedFor(input);
  const wanted = { ...input, ...asked, opensAt: moment(input.opensAt), closesAt: moment(input.closesAt) };
  const conflict = await findConflict(db, {
    version: input.version,
    now: boardShown(board, locales, city.timeZone),
    wanted: boardShown(wanted, locales, city.timeZone),
    event: { verb: "project.changed", section: "board", subjectId: project.id },
  });
  if (conflict) return { ok: false, conflict };
  const { opensAt, closesAt } = wanted;
  if (opensAt && closesAt && closesAt <= opensAt) throw new RuleError("projects.admin.boardOrder");
  await requireAsking(db, { projectId: project.id }, asked);
  const values = {
    title: mergeTexts(board?.title ?? {}, input.title, locales),
    intro: mergeTexts(board?.intro ?? {}, input.intro, locales),
    ...{ opensAt, closesAt, ...asked },
  };
  if (board) await db.update(activities).set(values).where(eq(activities.id, board.id));
  else {
    const place = { id: newId(), kind: "idea_board", projectId: project.id, slug: `project-${project.code}` };
    await db.insert(activities).values({ ...place, ...values });
  }
  await tellProject({ db, actor }, { verb: "project.changed", id: project.id, data: { section: "board" } });
  return { ok: true };
}
