import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import type { Actor } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";
import { openPass, passOf, tillOf } from "../partners/pass";
import { findOpenPartner } from "../partners/queries";
import type { Counter } from "../vouchers/accept";

export type Here = { counter: Counter /** Null for the city's own staff. */; partner: string | null };

/** The counter that this browser is, if it is one: staff by their session, a partner by the pass it got for its PIN. */
export async function hereCounter(
  db: CityDb,
  { city, actor }: { city: Pick<City, "id">; actor: Actor },
  pass: string | undefined,
): Promise<Here | null> {
  if (actor.kind === "person" && may(actor, "vouchers.accept")) return { counter: { actor }, partner: null };
  const claimed = pass ? passOf(pass) : null;
  const partner = claimed && (await findOpenPartner(db, claimed.partnerId));
  if (
    !claimed ||
    !partner ||
    !openPass(claimed, { cityId: city.id, tokenHash: partner.tokenHash }, new Date())
  ) {
    return null;
  }
  return { counter: { partnerId: partner.id, till: tillOf(claimed) }, partner: partner.name };
}
