import { v7 } from "uuid";
import { deedGroupOf } from "@/lib/events/deeds";
import type { EventInput } from "@/lib/events/record";
import type { Rows } from "./rows";

/** An id whose time is that of the row: lists that go by id go by time. */
export function idAt(moment: Date): string {
  return v7({ msecs: moment.getTime() });
}

type Happening = Omit<EventInput, "occurredAt" | "source"> & { at: Date; by: string | null };

/** The row that `recordEvent` would have written then. */
export function note(rows: Rows, { at, by, subject, ...event }: Happening): void {
  rows.events.push({
    ...event,
    id: idAt(at),
    actorId: by,
    actorRole: by && deedGroupOf(event.verb) ? (rows.people.find(({ id }) => id === by)?.role ?? null) : null,
    subjectKind: subject.kind,
    subjectId: subject.id,
    occurredAt: at,
    recordedAt: at,
  });
}
