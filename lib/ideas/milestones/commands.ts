import { eq } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { milestoneMoves, milestones } from "@/db/schema/milestones";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Locale } from "@/lib/base/locales";
import { instantOf } from "@/lib/base/wall-clock";
import { mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { refuseForeignDepartment } from "@/lib/ideas/answering/place";
import { endOfDay } from "@/lib/ideas/promise";
import { type Actor, actorId } from "@/lib/people/actor";
import type {
  AddMilestone,
  ChangeMilestone,
  FinishMilestone,
  MoveMilestone,
  WithdrawMilestone,
} from "./input";
import { promised } from "./state";
import { authorizeSubject, lockMilestone, ofOf } from "./subject";
import { tellMilestone } from "./tell";

type Promising = { db: CityDb; actor: Actor; city: City };
type Writing = Promising & { locale: Locale };

const most = 50;

/** Promises a step by a day, for an idea that was accepted or for a project. */
export async function addMilestone(
  { db, actor, city }: Promising,
  { of, ofId, dueOn, title, department, cost, fileId, alt }: AddMilestone,
): Promise<{ id: string; listPath: string }> {
  const subject = await authorizeSubject({ db, actor }, { of, ofId });
  if (subject.status !== null && !promised.includes(subject.status))
    throw new RuleError("promises.notAccepted");
  const whose = department || subject.department;
  if (whose) await refuseForeignDepartment({ db, actor }, whose);
  const owner = of === "idea" ? milestones.ideaId : milestones.projectId;
  if ((await db.$count(milestones, eq(owner, ofId))) >= most)
    throw new RuleError("promises.tooMany", { most });
  const id = newId();
  const dueAt = await dayAhead(db, dueOn, city.timeZone);
  await db.insert(milestones).values({
    ...{ id, title, department: whose, dueAt, cost, fileId, alt, createdBy: actorId(actor) },
    ...(of === "idea" ? { ideaId: ofId } : { projectId: ofId }),
  });
  const data = { milestoneId: id, dueAt: dueAt.toISOString() };
  await recordEvent({ db, actor }, { ...subject.event, verb: "promise.made", department: whose, data });
  return { id, listPath: subject.listPath };
}

/** Puts its words right, at any time; what was promised by when stays. */
export async function changeMilestone(
  { db, actor, city }: Promising,
  { id, title, department, cost }: ChangeMilestone,
): Promise<{ listPath: string }> {
  const { row, subject } = await authorizeStep({ db, actor }, id);
  const whose = department || subject.department;
  if (whose) await refuseForeignDepartment({ db, actor }, whose);
  await db
    .update(milestones)
    .set({ title: mergeTexts(row.title, title, city.locales), department: whose, cost })
    .where(eq(milestones.id, id));
  await record({ db, actor }, "promise.changed", subject, row);
  return { listPath: subject.listPath };
}

/** Another day, with the reason that everybody reads. Moved after its day it stays late. */
export async function moveMilestone(
  { db, actor, city, locale }: Writing,
  { id, dueOn, reason }: MoveMilestone,
): Promise<{ listPath: string }> {
  const { row, subject } = await authorizeOpenStep({ db, actor }, id);
  const dueAt = await dayAhead(db, dueOn, city.timeZone);
  if (dueAt.getTime() === row.dueAt.getTime()) throw new RuleError("promises.sameDay");
  const wasLate = row.wasLate || row.dueAt < (await databaseNow(db));
  await db.insert(milestoneMoves).values({
    ...{ id: newId(), milestoneId: id, fromAt: row.dueAt, toAt: dueAt },
    ...{ reason, locale, movedBy: actorId(actor) },
  });
  await db.update(milestones).set({ dueAt, wasLate }).where(eq(milestones.id, id));
  await record({ db, actor }, "promise.moved", subject, row, { dueAt: dueAt.toISOString() });
  return { listPath: subject.listPath };
}

/** Done on a day that has come; whoever supports or follows the idea is told. */
export async function finishMilestone(
  { db, actor, city, locale }: Writing,
  { id, doneOn, note, fileId, alt }: FinishMilestone,
): Promise<{ told: number; listPath: string }> {
  const { row, subject } = await authorizeOpenStep({ db, actor }, id);
  const now = await databaseNow(db);
  const doneAt = startOf(doneOn, city.timeZone);
  if (doneAt > now) throw new RuleError("promises.dayAhead");
  const done = { note, noteLocale: locale, doneFileId: fileId ?? null, doneAlt: alt };
  await db
    .update(milestones)
    .set({ ...done, doneAt })
    .where(eq(milestones.id, id));
  const told = await tellMilestone({ db, actor, city }, { ...row, ...done, doneAt });
  await record({ db, actor }, "promise.kept", subject, row, {
    told,
    onTime: doneAt <= row.dueAt && !row.wasLate,
  });
  return { told, listPath: subject.listPath };
}

/** It will not be done, and why: it stays to be read, and whoever supports or follows the idea is told. */
export async function withdrawMilestone(
  { db, actor, city, locale }: Writing,
  { id, reason }: WithdrawMilestone,
): Promise<{ told: number; listPath: string }> {
  const { row, subject } = await authorizeOpenStep({ db, actor }, id);
  const end = { withdrawnAt: await databaseNow(db), note: reason, noteLocale: locale };
  await db.update(milestones).set(end).where(eq(milestones.id, id));
  const told = await tellMilestone({ db, actor, city }, { ...row, ...end });
  await record({ db, actor }, "promise.withdrawn", subject, row, { told });
  return { told, listPath: subject.listPath };
}

type Row = Awaited<ReturnType<typeof lockMilestone>>;
type Subject = Awaited<ReturnType<typeof authorizeSubject>>;
type Ending = { db: CityDb; actor: Actor };

async function authorizeStep(ending: Ending, id: string): Promise<{ row: Row; subject: Subject }> {
  const row = await lockMilestone(ending.db, id);
  return { row, subject: await authorizeSubject(ending, ofOf(row)) };
}

/** @throws RuleError for one that was done or withdrawn */
async function authorizeOpenStep(ending: Ending, id: string): Promise<{ row: Row; subject: Subject }> {
  const found = await authorizeStep(ending, id);
  if (found.row.doneAt || found.row.withdrawnAt) throw new RuleError("promises.over");
  return found;
}

async function record(
  ending: Ending,
  verb: "promise.changed" | "promise.moved" | "promise.kept" | "promise.withdrawn",
  subject: Subject,
  { id, department }: Row,
  data: Record<string, string | number | boolean> = {},
): Promise<void> {
  await recordEvent(ending, { ...subject.event, verb, department, data: { milestoneId: id, ...data } });
}

/** @throws RuleError for a day that is past or years away */
async function dayAhead(db: CityDb, day: string, timeZone: string): Promise<Date> {
  const now = await databaseNow(db);
  const due = endOfDay(calendarDay(day), timeZone);
  if (due <= now) throw new RuleError("idea.answer.dayPast");
  if (due.getTime() > now.getTime() + farthest) throw new RuleError("promises.dayFar");
  return due;
}

const farthest = 20 * 366 * 24 * 60 * 60 * 1000;

function startOf(day: string, timeZone: string): Date {
  return instantOf(calendarDay(day), timeZone);
}

function calendarDay(text: string) {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return { year, month, day };
}
