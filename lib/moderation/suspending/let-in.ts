import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { recordEvent } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";

/** Ends a suspension: the person can sign in at once. */
export async function letIn({ db, actor }: { db: CityDb; actor: Actor }, id: string): Promise<void> {
  await db.update(people).set({ suspendedAt: null, suspendedReason: null }).where(eq(people.id, id));
  await recordEvent({ db, actor }, { verb: "person.unsuspended", subject: { kind: "person", id } });
}
