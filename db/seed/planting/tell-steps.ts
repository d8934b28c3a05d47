import type { DemoStep } from "@/db/seed/step";
import { newId } from "@/lib/base/ids";
import { dueAfterDays } from "@/lib/ideas/promise";
import { must } from "./grounds";
import { idAt, note } from "./ledger";
import type { Telling } from "./play";

/** The steps that the city promised for an idea, and what became of them. */
export function tellSteps(telling: Telling): void {
  for (const step of telling.story.steps ?? []) tellStep(telling, step);
}

function tellStep({ grounds, story, place, random }: Telling, step: DemoStep): void {
  const { plan, calendar, rows, named, settings } = grounds;
  const by = must(named.get(step.by), `staff ${step.by}`).id;
  const signer = must(plan.staff[step.by], `staff ${step.by}`);
  const department = plan.departments[story.topic] ?? (signer.department || settings.answeringDepartment);
  const made = calendar.atWork(calendar.ago(step.made), random);
  const end = (ago: number | undefined) =>
    ago === undefined ? null : calendar.atWork(calendar.ago(ago), random, made);
  const dueOn = (ago: number) => dueAfterDays(calendar.ago(ago), 0, plan.timeZone);
  const [id, dueAt, doneAt, withdrawnAt] = [idAt(made), dueOn(step.due), end(step.done), end(step.withdrawn)];
  rows.milestones.push({
    ...{ id, ideaId: place.subject.id, title: step.title, department, dueAt, cost: step.cost ?? null },
    ...{ doneAt, withdrawnAt, note: step.note ?? "", createdBy: by, createdAt: made },
    noteLocale: step.note ? (step.locale ?? plan.defaultLocale) : null,
  });
  const told = { ...place, by, department };
  const first = dueOn(step.moved?.from ?? step.due);
  const data = { milestoneId: id };
  note(rows, { ...told, verb: "promise.made", at: made, data: { ...data, dueAt: first.toISOString() } });
  if (step.moved) {
    const at = calendar.atWork(calendar.ago(step.moved.ago), random, made);
    rows.milestoneMoves.push({
      ...{ id: newId(), milestoneId: id, fromAt: first, toAt: dueAt, createdAt: at, movedBy: by },
      ...{ reason: step.moved.reason, locale: step.locale ?? plan.defaultLocale },
    });
    note(rows, { ...told, verb: "promise.moved", at, data: { ...data, dueAt: dueAt.toISOString() } });
  }
  if (doneAt) note(rows, { ...told, verb: "promise.kept", at: doneAt, data });
  if (withdrawnAt) note(rows, { ...told, verb: "promise.withdrawn", at: withdrawnAt, data });
}
