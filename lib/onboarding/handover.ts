import { eq, sql } from "drizzle-orm";
import { people, signInRequests } from "@/db/schema/people";
import { withCity } from "@/db/with-city";
import { hashToken, newId, newToken } from "@/lib/base/ids";
import { verificationHash } from "@/lib/people/sign-in/secrets";

/**
 * Lets a founder, signed in on the platform's host, into the new city on its own: cookies belong to one host.
 * The token is spent by a form on the city's welcome page within ten minutes, once.
 */
export async function handOver(cityId: string, superadminId: string, token: string): Promise<void> {
  await withCity(cityId, async (db) => {
    const [founder] = await db
      .select({ email: people.email, locale: people.locale })
      .from(people)
      .where(eq(people.id, superadminId));
    if (!founder?.email) throw new Error("a city without its founder");
    await db.insert(signInRequests).values({
      id: newId(),
      email: founder.email,
      locale: founder.locale,
      tokenHash: verificationHash(cityId, token),
      // No code goes out, and no browser asked on this host: the token alone is the proof.
      codeHash: hashToken(newToken()),
      browserHash: hashToken(token),
      next: "/admin",
      expiresAt: sql`now() + interval '10 minutes'`,
    });
  });
}
