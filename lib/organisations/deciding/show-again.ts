import { eq } from "drizzle-orm";
import { organisations } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import { recordEvent } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import { lockOrganisation, type OrganisationRow } from "../locking";

/** Its text, website and logo are there again; null where they were not hidden. */
export async function showAgain(
  { db, actor }: { db: CityDb; actor: Actor },
  id: string,
): Promise<OrganisationRow | null> {
  const before = await lockOrganisation(db, id);
  if (!before.hiddenAt) return null;
  await db
    .update(organisations)
    .set({ hiddenAt: null, hiddenReason: "", hiddenRule: null })
    .where(eq(organisations.id, id));
  await recordEvent({ db, actor }, { verb: "organisation.shown", subject: { kind: "organisation", id } });
  return before;
}
