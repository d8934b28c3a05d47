import { eq } from "drizzle-orm";
import { secondFactors } from "@/db/schema/second-factors";
import { unseal } from "@/lib/base/keys";
import type { Person } from "@/lib/people/actor";
import { sealedFor } from "@/lib/people/second-factor/accept";
import { beginFactor, confirmFactor } from "@/lib/people/second-factor/commands";
import { ownFactor } from "@/lib/people/second-factor/queries";
import { codeAt } from "@/lib/people/second-factor/totp";
import type { TestCity } from "./city";

/** The secret that the person's app was given. */
export async function secretOf(here: TestCity, { id: personId }: Person): Promise<string> {
  const [row] = await here.run((db) =>
    db.select().from(secondFactors).where(eq(secondFactors.personId, personId)),
  );
  return unseal(row?.secret ?? "", ...sealedFor({ cityId: here.id, personId }));
}

/** What the app shows, `steps` of thirty seconds from now. */
export async function appCode(here: TestCity, person: Person, steps = 0): Promise<string> {
  return codeAt(await secretOf(here, person), new Date(Date.now() + steps * 30_000));
}

/** Sets the app up in a session: the code of the step before is used up by it. */
export async function setUpFactor(here: TestCity, person: Person, session: string): Promise<void> {
  const own = { actor: person, city: here.city };
  await here.run((db) => beginFactor({ db, ...own }));
  const code = await appCode(here, person, -1);
  if (!(await here.run((db) => confirmFactor({ db, ...own }, { code, session }))))
    throw new Error("the app's first code was refused");
}

/** A moderator whose app is set up, and the session in which that was done. */
export async function withApp(here: TestCity): Promise<[person: Person, session: string]> {
  const person = await here.person({ role: "moderator" });
  const session = await here.session(person);
  await setUpFactor(here, person, session);
  return [person, session];
}

/** One of the recovery codes that are shown after that. */
export async function freshCode(here: TestCity, { id: personId }: Person): Promise<string> {
  const factor = await here.run((db) => ownFactor(db, { cityId: here.id, personId }));
  return (factor.state === "on" && factor.freshCodes[0]) || "";
}
