import { randomUUID } from "node:crypto";
import { tellHidden } from "@/db/changes";
import { insertMany } from "@/db/insert-many";
import { events } from "@/db/schema/events";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { type Actor, actorId } from "@/lib/people/actor";
import { deedGroupOf } from "./deeds";
import type { Verb } from "./verbs";

export type EventInput = {
  verb: Verb;
  subject: {
    kind:
      | "idea"
      | "comment"
      | "person"
      | "invitation"
      | "city"
      | "report"
      | "appeal"
      | "import"
      | "page"
      | "news"
      | "topic"
      | "neighbourhood"
      | "file"
      | "reward"
      | "voucher"
      | "partner"
      | "badge"
      | "season"
      | "flag"
      | "question"
      | "census"
      | "insightReport"
      | "project"
      | "activity"
      | "organisation"
      | "group";
    id: string;
  };
  /** Where an activity is named, the database adds its project (migration 0037). */
  projectId?: string | null;
  activityId?: string | null;
  neighbourhoodId?: string | null;
  department?: string | null;
  source?: "live" | "import" | "desk" | "paper";
  occurredAt?: Date;
  /** Where not even when it was written down may say who gave what: the row's id says nothing of it either. */
  recordedAt?: Date;
  /** Small facts for readers (a status, a count): never a person's text, name or address. */
  data?: Record<string, string | number | boolean | null>;
};

type Writing = { db: CityDb; actor: Actor };

/** Writes one row of the ledger in the command's own transaction. */
export async function recordEvent({ db, actor }: Writing, event: EventInput): Promise<void> {
  await db.insert(events).values(toRow(actor, event));
  if (hides.has(event.verb)) await tellHidden(db);
}

/** After these, what front caches keep of the city's pages may show what should be gone. */
const hides = new Set<Verb>([
  "idea.removed",
  "idea.withdrawn",
  "idea.merged",
  "comment.removed",
  "comment.withdrawn",
  "person.left",
  "city.suspended",
  "city.reportWithdrawn",
  "news.withdrawn",
  "city.reportDeleted",
  "organisation.withdrawn",
  "organisation.hidden",
]);

/** Many subjects of one command, the many that an import makes in one go, or what several people did (`by`). */
export async function recordEvents(
  { db, actor }: Writing,
  batch: readonly (EventInput & { by?: Actor })[],
): Promise<void> {
  const now = new Date();
  const rows = batch.map((event) => ({
    ...toRow(event.by ?? actor, event),
    occurredAt: event.occurredAt ?? now,
  }));
  await insertMany(db, events, rows);
  if (batch.some(({ verb }) => hides.has(verb))) await tellHidden(db);
}

function toRow(actor: Actor, event: EventInput) {
  return {
    id: event.recordedAt ? randomUUID() : newId(),
    verb: event.verb,
    actorId: actorId(actor),
    actorRole: deedGroupOf(event.verb) ? roleOf(actor) : null,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    projectId: event.projectId ?? null,
    activityId: event.activityId ?? null,
    neighbourhoodId: event.neighbourhoodId ?? null,
    department: event.department ?? null,
    source: event.source ?? "live",
    data: event.data ?? {},
    ...(event.occurredAt ? { occurredAt: event.occurredAt } : {}),
    ...(event.recordedAt ? { recordedAt: event.recordedAt } : {}),
  };
}

/** In which role staff did it, which is not theirs for ever. */
function roleOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.role : actor.kind === "system" ? actor.reason : null;
}
