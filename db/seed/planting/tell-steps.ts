import type { DemoStep } from "@/db/seed/step";
import { newId } from "@/lib/base/ids";
import type { EventInput } from "@/lib/events/record";
import { dueAfterDays } from "@/lib/ideas/promise";
import { chanceOf } from "./chance";
import { type Grounds, must } from "./grounds";
import { idAt, note } from "./ledger";
import type { Telling } from "./play";

/** The steps that the city promised for an idea, and what became of them. */
export function tellSteps({ grounds, story, place, random }: Telling): void {
  const of = { ideaId: place.subject.id };
  for (const step of story.steps ?? []) tellStep(grounds, { of, place, topic: story.topic, random }, step);
}

/** The same of the city's projects. */
export function tellProjectSteps(grounds: Grounds): void {
  for (const { key, topic, around } of grounds.plan.projects ?? []) {
    const projectId = must(grounds.projects.get(key), `project ${key}`);
    const place = { subject: { kind: "project" as const, id: projectId }, projectId };
    const random = chanceOf(`${grounds.plan.slug} steps ${key}`);
    for (const step of around?.steps ?? [])
      tellStep(grounds, { of: { projectId }, place, topic, random }, step);
  }
}

type Promising = {
  of: { ideaId: string } | { projectId: string };
  place: Pick<EventInput, "subject" | "activityId" | "neighbourhoodId" | "projectId">;
  topic: string;
  random: () => number;
};

function tellStep(grounds: Grounds, { of, place, topic, random }: Promising, step: DemoStep): void {
  const { plan, calendar, rows, named, settings } = grounds;
  const by = must(named.get(step.by), `staff ${step.by}`).id;
  const signer = must(plan.staff[step.by], `staff ${step.by}`);
  const department = plan.departments[topic] ?? (signer.department || settings.answeringDepartment);
  const made = calendar.atWork(calendar.ago(step.made), random);
  const end = (ago: number | undefined) =>
    ago === undefined ? null : calendar.atWork(calendar.ago(ago), random, made);
  const dueOn = (ago: number) => dueAfterDays(calendar.ago(ago), 0, plan.timeZone);
  const [id, dueAt, doneAt, withdrawnAt] = [idAt(made), dueOn(step.due), end(step.done), end(step.withdrawn)];
  rows.milestones.push({
    ...{ id, ...of, title: step.title, department, dueAt, cost: step.cost ?? null },
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
