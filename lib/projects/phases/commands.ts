import { eq } from "drizzle-orm";
import { projectPhases } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import { authorize } from "@/lib/people/permissions";
import { lockProject, tellProject } from "../locking";
import { listPhases, type Phase } from "../queries";
import { type AddPhaseInput, type ChangePhaseInput, phaseLimits } from "./input";
import { phaseShown } from "./shown";

export async function addPhase({ db, actor }: Context, input: AddPhaseInput): Promise<void> {
  authorize(actor, "projects.manage", { project: input.project });
  const { project, title, text, startsOn, endsOn } = input;
  await lockProject(db, project);
  const { length } = await listPhases(db, project);
  if (length >= phaseLimits.each) throw new RuleError("projects.admin.tooManyPhases", { most: length });
  const place = { id: newId(), projectId: project, position: length };
  await db.insert(projectPhases).values({ ...place, title, text, startsOn, endsOn });
  await tell({ db, actor }, project);
}

export async function changePhase({ db, actor }: Context, input: ChangePhaseInput): Promise<Edited> {
  authorize(actor, "projects.manage", { project: input.project });
  const { locales } = await lockSettings(db);
  const phase = await requirePhase(db, input);
  const conflict = await findConflict(db, {
    version: input.version,
    now: phaseShown(phase, locales),
    wanted: phaseShown(input, locales),
    event: { verb: "project.changed", section: "phases", subjectId: input.project },
  });
  if (conflict) return { ok: false, conflict };
  const { startsOn, endsOn } = input;
  const title = mergeTexts(phase.title, input.title, locales);
  const text = mergeTexts(phase.text, input.text, locales);
  await db.update(projectPhases).set({ title, text, startsOn, endsOn }).where(eq(projectPhases.id, input.id));
  await tell({ db, actor }, input.project);
  return { ok: true };
}

export async function removePhase({ db, actor }: Context, input: Place): Promise<void> {
  authorize(actor, "projects.manage", { project: input.project });
  await requirePhase(db, input);
  const { publishAt } = await lockProject(db, input.project);
  if (publishAt && (await listPhases(db, input.project)).length === 1)
    throw new RuleError("projects.admin.lastPhase");
  await db.delete(projectPhases).where(eq(projectPhases.id, input.id));
  await tell({ db, actor }, input.project);
}

type Place = { project: string; id: string };

async function requirePhase(db: CityDb, { project, id }: Place): Promise<Phase> {
  await lockProject(db, project);
  const phase = (await listPhases(db, project)).find((one) => one.id === id);
  if (!phase) throw new NotFoundError("phase");
  return phase;
}

async function tell(context: Pick<Context, "db" | "actor">, id: string): Promise<void> {
  await tellProject(context, { verb: "project.changed", id, data: { section: "phases" } });
}
