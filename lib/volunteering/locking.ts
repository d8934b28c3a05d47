import { eq } from "drizzle-orm";
import { volunteerCauses } from "@/db/schema/volunteering";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { type Cause, findCause } from "./queries";

/** Offers, and what staff change, wait for each other on the cause's row; who holds it knows how many offered. */
export async function lockCause(db: CityDb, activityId: string, id: string): Promise<Cause> {
  await db
    .select({ id: volunteerCauses.id })
    .from(volunteerCauses)
    .where(eq(volunteerCauses.id, id))
    .for("update");
  const cause = await findCause(db, activityId, id);
  if (!cause) throw new NotFoundError("cause");
  return cause;
}
