import { and, asc, eq } from "drizzle-orm";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { type Actor, actorId } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";

/** An organisation as which somebody may post. */
export type Voice = { id: string; name: string };

/** As whom the actor may post beside themselves: what the city verified and they speak for. */
export async function voicesOf(db: CityDb, actor: Actor): Promise<Voice[]> {
  const personId = actorId(actor);
  if (!personId || !may(actor, "organisations.propose")) return [];
  return voices(db, personId).orderBy(asc(organisations.name));
}

/**
 * The organisation as which something is posted, if any, for as long as the transaction lasts: whoever stops speaking
 * for it meanwhile waits.
 * @throws RuleError where the actor may not speak as it now
 */
export async function requireVoice(db: CityDb, actor: Actor, id: string | null): Promise<string | null> {
  if (!id) return null;
  const personId = actorId(actor) ?? "";
  const found =
    personId && may(actor, "organisations.propose") ? await voices(db, personId, id).for("share") : [];
  if (found.length === 0) throw new RuleError("organisations.refused.notSpeaker");
  return id;
}

function voices(db: CityDb, personId: string, id?: string) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisationMembers)
    .innerJoin(
      organisations,
      and(
        eq(organisations.cityId, organisationMembers.cityId),
        eq(organisations.id, organisationMembers.organisationId),
      ),
    )
    .where(
      and(
        eq(organisationMembers.personId, personId),
        eq(organisationMembers.speaks, true),
        eq(organisations.state, "verified"),
        id ? eq(organisations.id, id) : undefined,
      ),
    )
    .$dynamic();
}
