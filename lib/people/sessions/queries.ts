import { and, desc, eq, gt, sql } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { hashToken } from "@/lib/base/ids";

/** Names a session on a page without giving away anything of its token. */
export const sessionMark = sql<string>`left(encode(sha256(convert_to('mark ' || ${sessions.tokenHash}, 'UTF8')), 'hex'), 32)`;

export type OwnSession = {
  mark: string;
  startedAt: Date;
  expiresAt: Date;
  userAgent: string;
  current: boolean;
};

export async function listSessions(
  db: CityDb,
  { personId, currentToken }: { personId: string; currentToken: string },
): Promise<OwnSession[]> {
  return db
    .select({
      mark: sessionMark,
      startedAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      userAgent: sessions.userAgent,
      current: sql<boolean>`${sessions.tokenHash} = ${hashToken(currentToken)}`,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.createdAt));
}
