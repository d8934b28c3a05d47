import type { DemoAnswer, DemoIdea } from "@/db/seed/model";
import type { EventInput } from "@/lib/events/record";
import { afterAnswer } from "@/lib/ideas/answering/policy";
import { type Due, dueAfterDays, dueOnSupports } from "@/lib/ideas/promise";
import type { IdeaStatus } from "@/lib/ideas/status";
import { milestones } from "@/lib/ideas/supporting/policy";
import { type Grounds, must, type Settler } from "./grounds";
import { idAt, note } from "./ledger";

export type Telling = {
  grounds: Grounds;
  story: DemoIdea;
  author: Settler;
  posted: Date;
  place: Pick<EventInput, "subject" | "activityId" | "neighbourhoodId"> & { subject: { id: string } };
  threadId: string;
  random: () => number;
};

export type Act =
  | { kind: "support"; at: Date; person: Settler }
  | { kind: "answer"; at: Date; answer: DemoAnswer };

/** Where an idea stands while its story is played. */
type Standing = {
  status: IdeaStatus;
  supportCount: number;
  dueAt: Date | null;
  dueReason: string | null;
  answeredAt: Date | null;
};

/** Plays supports and answers in the order of time, so that promises, milestones and lateness follow the city's rules. */
export function play(telling: Telling, due: Due | null, acts: Act[]): Standing {
  const begin: Standing = {
    status: "proposed",
    supportCount: 0,
    dueAt: due?.dueAt ?? null,
    dueReason: due?.dueReason ?? null,
    answeredAt: null,
  };
  const told = new Set([telling.author.id]);
  return [...acts]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .reduce((standing, act) => {
      if (act.kind === "answer") return answered(telling, standing, act, told.size);
      told.add(act.person.id);
      return supported(telling, standing, act);
    }, begin);
}

function supported(
  { grounds: { rows, settings, plan }, place, random }: Telling,
  before: Standing,
  { at, person }: Extract<Act, { kind: "support" }>,
): Standing {
  const ideaId = place.subject.id;
  const supports = before.supportCount + 1;
  rows.supports.push({ ideaId, personId: person.id, createdAt: at });
  note(rows, { ...place, verb: "idea.supported", at, by: person.id, data: { supports } });
  if (random() < 0.07) {
    rows.follows.push({ ideaId, personId: person.id, createdAt: at });
    note(rows, { ...place, verb: "idea.followed", at, by: person.id });
  }
  if (milestones.includes(supports)) {
    note(rows, { ...place, verb: "idea.milestoneReached", at, by: person.id, data: { supports } });
  }
  const after = { ...before, supportCount: supports };
  const due = dueOnSupports(settings, after, at, plan.timeZone);
  if (!due) return after;
  const data = { reason: due.dueReason, supports, dueAt: due.dueAt.toISOString() };
  note(rows, { ...place, verb: "idea.promiseMade", at, by: person.id, data });
  return { ...after, ...due };
}

function answered(
  { grounds: { rows, plan, named, settings }, story, place }: Telling,
  before: Standing,
  { at, answer }: Extract<Act, { kind: "answer" }>,
  told: number,
): Standing {
  const signer = must(plan.staff[answer.by], `staff ${answer.by}`);
  const by = must(named.get(answer.by), `staff ${answer.by}`);
  const department =
    answer.department ?? signer.department ?? plan.departments[story.topic] ?? settings.answeringDepartment;
  const nextDueAt = answer.next ? dueAfterDays(at, answer.next, plan.timeZone) : null;
  const onTime = before.dueAt ? Number(at <= before.dueAt) : null;
  const id = idAt(at);
  rows.answers.push({
    ...{ id, ideaId: place.subject.id, department, nextDueAt, onTime },
    ...{ dueAt: before.dueAt, dueReason: before.dueReason },
    statusBefore: before.status,
    status: answer.status,
    text: answer.text,
    locale: answer.locale ?? plan.defaultLocale,
    signedBy: by.id,
    signedName: by.name,
    signedTitle: signer.jobTitle,
    createdAt: at,
  });
  const after = afterAnswer(before, { status: answer.status, nextDueAt }, at);
  note(rows, {
    ...place,
    verb: "idea.answered",
    at,
    by: by.id,
    department,
    data: {
      answerId: id,
      from: before.status,
      to: answer.status,
      onTime: onTime === null ? null : onTime === 1,
      told,
      dueAt: after.dueAt?.toISOString() ?? null,
    },
  });
  return { ...before, status: answer.status, ...after };
}
