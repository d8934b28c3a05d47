import type { CityDb } from "@/db/with-city";
import { recordEvents } from "@/lib/events/record";
import type { Verb } from "@/lib/events/verbs";
import type { Actor } from "@/lib/people/actor";
import { canSpeak, type Membership } from "./policy";

type Done = { id: string; verb: Verb; membership: Membership; data?: Record<string, boolean> };

/**
 * What is done with those who belong to an organisation. Where the city does it in its speakers' place, that is a deed
 * of staff beside it, so that the audit trail has it.
 */
export async function recordForSpeakers(
  { db, actor }: { db: CityDb; actor: Actor },
  { id, verb, membership, data = {} }: Done,
): Promise<void> {
  const subject = { kind: "organisation", id } as const;
  const inTheirPlace = !canSpeak(actor, membership);
  await recordEvents({ db, actor }, [
    { verb, subject, data },
    ...(inTheirPlace
      ? [{ verb: "organisation.actedFor" as const, subject, data: { ...data, did: verb } }]
      : []),
  ]);
}
