import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { type Edited, findConflict } from "@/lib/cities/editing";
import type { Actor } from "@/lib/people/actor";
import { change } from "./assign";
import { authorizeNaming, projectsWithin } from "./authorizing";
import type { NameModeratorsInput } from "./input";
import { listModeratorChoices } from "./queries";
import { moderatorsShown } from "./shown";

/**
 * Who moderates a project from now on. What somebody who is taken out had open is refused with a sentence when it is
 * sent, and stays in its form.
 */
export async function nameModerators(
  { db, actor }: { db: CityDb; actor: Actor },
  { version, project, people: wanted }: NameModeratorsInput,
): Promise<Edited> {
  await authorizeNaming({ db, actor }, project);
  const choices = await listModeratorChoices(db, project, await projectsWithin(db, actor));
  const before = choices.filter(({ here }) => here).map(({ id }) => id);
  const added = wanted.filter((id) => !before.includes(id));
  if (added.some((id) => !choices.some((choice) => choice.id === id))) throw new NotFoundError("person");
  const conflict = await findConflict(db, {
    version,
    now: moderatorsShown(choices.filter(({ here }) => here)),
    wanted: moderatorsShown(choices.filter(({ id }) => wanted.includes(id))),
    event: { verb: "project.moderatorAdded", projectId: project },
  });
  if (conflict) return { ok: false, conflict };
  const pairs = (ids: readonly string[]) => ids.map((personId) => ({ projectId: project, personId }));
  await change({ db, actor }, "project.moderatorAdded", pairs(added));
  const gone = before.filter((id) => !wanted.includes(id));
  await change({ db, actor }, "project.moderatorRemoved", pairs(gone));
  return { ok: true };
}
