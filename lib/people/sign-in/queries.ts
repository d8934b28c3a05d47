import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { signInRequests } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { hashToken } from "@/lib/base/ids";
import { codeAttempts } from "./limits";
import { codeOf, verificationHash } from "./secrets";

export type SignInRequest = {
  id: string;
  email: string;
  next: string;
  triesLeft: number;
  minutesLeft: number;
};

const columns = {
  id: signInRequests.id,
  email: signInRequests.email,
  next: signInRequests.next,
  triesLeft: sql<number>`greatest(0, ${codeAttempts} - ${signInRequests.attempts})::int`,
  minutesLeft: sql<number>`ceil(extract(epoch from ${signInRequests.expiresAt} - now()) / 60)::int`,
};

/** What this browser is waiting for: its newest request that is neither used nor over. */
export async function newestRequest(db: CityDb, browserHash: string): Promise<SignInRequest | null> {
  const [row] = await db
    .select(columns)
    .from(signInRequests)
    .where(and(eq(signInRequests.browserHash, browserHash), usable()))
    .orderBy(desc(signInRequests.createdAt))
    .limit(1);
  return row ?? null;
}

/** The address this browser asked for last, so that "send a new code" need not ask again. */
export async function lastAskedFor(
  db: CityDb,
  browserHash: string,
): Promise<{ email: string; next: string } | null> {
  const [row] = await db
    .select({ email: signInRequests.email, next: signInRequests.next })
    .from(signInRequests)
    .where(and(eq(signInRequests.browserHash, browserHash), isNull(signInRequests.usedAt)))
    .orderBy(desc(signInRequests.createdAt))
    .limit(1);
  return row ?? null;
}

export type OpenedLink = SignInRequest & {
  /** Whether it was opened in the browser that asked; elsewhere only the code helps. */
  here: boolean;
  code: string;
};

/** What a mail's link stands for, wherever it was opened. Looking changes nothing. */
export async function openLink(
  db: CityDb,
  link: { cityId: string; token: string; browserHash: string | null },
): Promise<OpenedLink | null> {
  const [row] = await db
    .select({ ...columns, browserHash: signInRequests.browserHash })
    .from(signInRequests)
    .where(and(eq(signInRequests.tokenHash, verificationHash(link.cityId, link.token)), usable()));
  if (!row || row.triesLeft === 0) return null;
  const { browserHash, ...request } = row;
  return { ...request, here: browserHash === link.browserHash, code: codeOf(link.cityId, link.token) };
}

/** A founder's way into a new city: no browser asked on its host, so the token alone proves it (see handOver). */
export async function openHandOver(
  db: CityDb,
  { cityId, token }: { cityId: string; token: string },
): Promise<{ email: string; next: string; browserHash: string } | null> {
  const browserHash = hashToken(token);
  const [row] = await db
    .select({ email: signInRequests.email, next: signInRequests.next })
    .from(signInRequests)
    .where(
      and(
        eq(signInRequests.tokenHash, verificationHash(cityId, token)),
        eq(signInRequests.browserHash, browserHash),
        usable(),
      ),
    );
  return row ? { ...row, browserHash } : null;
}

function usable() {
  return and(isNull(signInRequests.usedAt), gt(signInRequests.expiresAt, sql`now()`));
}
