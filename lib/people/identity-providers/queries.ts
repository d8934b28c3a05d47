import { eq } from "drizzle-orm";
import { identityProviders } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { unseal } from "@/lib/base/keys";

/** The city's OpenID Connect provider, ready to be used: with its secret, so it never goes to a page. */
export type IdentityProvider = { label: string; issuer: string; clientId: string; clientSecret: string };

export type ProviderSettings = Omit<IdentityProvider, "clientSecret"> & { enabled: boolean };

export async function enabledProvider(db: CityDb, cityId: string): Promise<IdentityProvider | null> {
  const [row] = await db.select().from(identityProviders).where(eq(identityProviders.enabled, true)).limit(1);
  if (!row) return null;
  const { label, issuer, clientId, clientSecret } = row;
  return { label, issuer, clientId, clientSecret: unseal(clientSecret, "identity-provider", cityId) };
}

/** What the button on the sign-in page says; null where the city has no provider. */
export async function providerLabel(db: CityDb): Promise<string | null> {
  const [row] = await db
    .select({ label: identityProviders.label })
    .from(identityProviders)
    .where(eq(identityProviders.enabled, true))
    .limit(1);
  return row?.label ?? null;
}

/** For the superadmin's form; the secret is never shown again. */
export async function providerSettings(db: CityDb): Promise<ProviderSettings | null> {
  const { label, issuer, clientId, enabled } = identityProviders;
  const [row] = await db.select({ label, issuer, clientId, enabled }).from(identityProviders).limit(1);
  return row ?? null;
}
