import { eq } from "drizzle-orm";
import { identityProviders } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { seal } from "@/lib/base/keys";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { Actor } from "../actor";
import { authorize } from "../permissions";
import type { IdentityProviderInput } from "./input";

type Configuring = { db: CityDb; actor: Actor; city: Pick<City, "id"> };

const key = "oidc";

/**
 * Sets the city's provider up; its secret is kept encrypted, and stays where none is given.
 * Says no where there was none either.
 */
export async function saveIdentityProvider(
  { db, actor, city }: Configuring,
  { clientSecret, ...given }: IdentityProviderInput,
): Promise<{ ok: boolean }> {
  authorize(actor, "city.configure");
  const [known] = await db
    .select({ clientSecret: identityProviders.clientSecret })
    .from(identityProviders)
    .where(eq(identityProviders.key, key))
    .for("update");
  const secret = clientSecret ? seal(clientSecret, "identity-provider", city.id) : known?.clientSecret;
  if (!secret) return { ok: false };
  const values = { ...given, clientSecret: secret };
  await db
    .insert(identityProviders)
    .values({ id: newId(), key, ...values })
    .onConflictDoUpdate({ target: [identityProviders.cityId, identityProviders.key], set: values });
  await recordEvent(
    { db, actor },
    {
      verb: "city.identityProviderChanged",
      subject: { kind: "city", id: city.id },
      data: { enabled: given.enabled },
    },
  );
  return { ok: true };
}
