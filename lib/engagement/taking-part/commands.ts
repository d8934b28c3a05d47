import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { TakingPartInput } from "./input";

/**
 * Whether the person plays, who sees their badges, and whether seasons name them. Who stops has no points from then on, and loses nothing else;
 * who begins again has all of them, since they follow from the ledger.
 */
export async function changeTakingPart(
  { db, actor }: { db: CityDb; actor: Actor },
  { plays, showsBadges, ranked }: TakingPartInput,
): Promise<void> {
  authorize(actor, "account.own");
  const { id } = asPerson(actor);
  await db
    .update(people)
    .set({ plays, showsBadges: plays && showsBadges, ranked: plays && ranked })
    .where(eq(people.id, id));
  await recordEvent({ db, actor }, { verb: "person.profileChanged", subject: { kind: "person", id } });
}
