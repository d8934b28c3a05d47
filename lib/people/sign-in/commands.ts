import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { signInRequests } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { newId, newToken } from "@/lib/base/ids";
import type { Locale } from "@/lib/base/locales";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import { queueMail } from "@/lib/mail/queue";
import { codeAttempts, signInMinutes } from "./limits";
import { signInMail } from "./mail";
import { newestRequest, type SignInRequest } from "./queries";
import { codeOf, codeToken, verificationHash } from "./secrets";

type Asking = {
  email: string;
  browserHash: string;
  locale: Locale;
  /** Where the person wanted to be; a path that was found safe. */
  next: string;
  /** The page of this city that the mail's link leads to. */
  linkPath: string;
};

/**
 * Mails a link and a code, to known and unknown addresses alike: nobody learns who has an account. A newer
 * request ends this browser's older ones.
 */
export async function askForCode({ db, city }: { db: CityDb; city: City }, asking: Asking): Promise<void> {
  const { email, browserHash, locale, next, linkPath } = asking;
  await db
    .update(signInRequests)
    .set({ expiresAt: sql`now()` })
    .where(and(eq(signInRequests.browserHash, browserHash), isNull(signInRequests.usedAt)));
  const [id, token] = [newId(), newToken()];
  const code = codeOf(city.id, token);
  await db.insert(signInRequests).values({
    id,
    email,
    tokenHash: verificationHash(city.id, token),
    codeHash: verificationHash(city.id, codeToken(id, code)),
    browserHash,
    next,
    locale,
    expiresAt: sql`now() + make_interval(mins => ${signInMinutes})`,
  });
  const link = absoluteUrl(city.primaryHost, `${linkPath}?token=${token}`);
  const mail = signInMail({ city, locale, code, link, minutes: signInMinutes });
  await queueMail(db, city.id, { personId: null, recipient: email, kind: "signIn", ...mail });
}

/** Counts a try before anyone knows whether the code is right; past the last one the request is dead. */
export async function countTry(
  db: CityDb,
  browserHash: string,
): Promise<SignInRequest | "expired" | "spent"> {
  const request = await newestRequest(db, browserHash);
  if (!request) return "expired";
  const counted = await db
    .update(signInRequests)
    .set({ attempts: sql`${signInRequests.attempts} + 1` })
    .where(and(eq(signInRequests.id, request.id), lt(signInRequests.attempts, codeAttempts)))
    .returning({ attempts: signInRequests.attempts });
  if (!counted[0]) return "spent";
  return { ...request, triesLeft: codeAttempts - counted[0].attempts };
}

/**
 * Takes a request out of use, once: by its link's token or by its code, only in the browser that asked.
 * @param hash next-auth's hash of what was presented
 */
export async function spendRequest(
  db: CityDb,
  presented: { email: string; hash: string; browserHash: string },
): Promise<{ email: string; expiresAt: Date } | null> {
  const { email, hash, browserHash } = presented;
  const [used] = await db
    .update(signInRequests)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(signInRequests.email, email),
        eq(signInRequests.browserHash, browserHash),
        sql`(${signInRequests.codeHash} = ${hash}
          or (${signInRequests.tokenHash} = ${hash} and ${signInRequests.attempts} < ${codeAttempts}))`,
        isNull(signInRequests.usedAt),
        gt(signInRequests.expiresAt, sql`now()`),
      ),
    )
    .returning({ email: signInRequests.email, expiresAt: signInRequests.expiresAt });
  return used ?? null;
}
