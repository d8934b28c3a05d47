import { sql } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import { settings } from "@/db/schema/city";
import { residenceLetters, residences, residentEntries } from "@/db/schema/residence";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { fieldsOf } from "@/lib/people/residence/fields";
import { entryHasher, proofHash } from "@/lib/people/residence/hashes";
import { waitingDays } from "@/lib/people/residence/limits";
import { chanceOf, pick } from "./chance";
import { type Grounds, must, type Settler } from "./grounds";

/** Who showed that they live here: citizens without a name in the story. */
export function residentsOf({ plan, citizens, named }: Grounds): Settler[] {
  const shown = new Set([...named.values()].map(({ id }) => id));
  const able = citizens.filter(({ id, here }) => here > 20 && !shown.has(id));
  return pick(chanceOf(`${plan.slug} residents`), able, plan.residents?.verified ?? 0, ({ eager }) => eager);
}

/** The city's list, who is verified, and a letter that waits to be printed. */
export async function plantResidents(db: CityDb, cityId: string, grounds: Grounds): Promise<void> {
  const { plan, calendar, named } = grounds;
  if (!plan.residents) return;
  const { list, letter } = plan.residents;
  const residenceFields = ["lastName", "birthDate", "postcode"];
  await db.update(settings).set({ residenceFields, residenceLetters: true, residenceYears: 2 });
  const hash = entryHasher(cityId, fieldsOf(residenceFields));
  const hashes = list.map((entry) => must(hash(entry) ?? undefined, "a whole line of the list"));
  await db.insert(residentEntries).values(hashes.map((entryHash) => ({ entryHash })));
  const verified = residentsOf(grounds).map(({ id: personId, here }, index) => {
    const way = index % 4 === 0 ? "letter" : "list";
    const verifiedAt = calendar.ago((here * ((index % 7) + 1)) / 9);
    const expiresAt = new Date(verifiedAt.getTime() + 730 * 86_400_000);
    return { personId, way, proofHash: proofHash(cityId, way, personId), verifiedAt, expiresAt };
  });
  await insertMany(db, residences, verified);
  const { to, ...address } = letter;
  await db.insert(residenceLetters).values({
    ...{ id: newId(), personId: must(named.get(to), `whom the letter goes to: ${to}`).id, ...address },
    ...{ askedAt: calendar.ago(1), expiresAt: sql`now() + make_interval(days => ${waitingDays})` },
  });
}
