import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { pendingContributions } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";

export type PendingKind = "idea.submit" | "idea.support" | "comment.post";

/** What a form held once parsed, so that publishing it later needs nothing else. */
export type PendingContribution = { kind: PendingKind; payload: Record<string, unknown> };

type Keeping = PendingContribution & {
  browserHash: string;
  /** Signed in already, but without a name yet. */
  personId?: string | null;
};

const keptAtMost = 20;

/**
 * Keeps for a day what someone not signed in wants to publish. The same content again is kept once, so a double
 * click is one contribution.
 * @throws RuleError where this browser has too much waiting
 */
export async function keepPending(db: CityDb, pending: Keeping): Promise<void> {
  const { browserHash, personId = null, kind, payload } = pending;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${browserHash}, 0))`);
  const kept = await db
    .select({ same: sql<boolean>`kind = ${kind} and payload = ${JSON.stringify(payload)}::jsonb` })
    .from(pendingContributions)
    .where(and(eq(pendingContributions.browserHash, browserHash), running()));
  if (kept.some(({ same }) => same)) return;
  if (kept.length >= keptAtMost) throw new RuleError("auth.tooMuchWaiting");
  const expiresAt = sql`now() + interval '1 day'`;
  await db
    .insert(pendingContributions)
    .values({ id: newId(), browserHash, personId, kind, payload, expiresAt });
}

export type Waiting = PendingContribution & { id: string; expiresAt: Date };

/** What waits in this browser for a sign-in, or for a name where the person is signed in; oldest first. */
export async function listPending(
  db: CityDb,
  { browserHash, personId }: { browserHash: string | null; personId?: string | null },
): Promise<Waiting[]> {
  const inBrowser = and(
    eq(pendingContributions.browserHash, browserHash ?? ""),
    isNull(pendingContributions.personId),
  );
  const ofPerson = personId ? eq(pendingContributions.personId, personId) : undefined;
  const rows = await db
    .select()
    .from(pendingContributions)
    .where(and(running(), or(inBrowser, ofPerson)))
    .orderBy(asc(pendingContributions.createdAt), asc(pendingContributions.id));
  return rows.map(({ id, kind, payload, expiresAt }) => ({
    id,
    kind: kind as PendingKind,
    payload,
    expiresAt,
  }));
}

/** Signing in makes what this browser wrote the person's own; it is taken out once they have a name. */
export async function claimPending(
  db: CityDb,
  { browserHash, personId }: { browserHash: string; personId: string },
): Promise<void> {
  await db
    .update(pendingContributions)
    .set({ personId })
    .where(
      and(
        eq(pendingContributions.browserHash, browserHash),
        isNull(pendingContributions.personId),
        running(),
      ),
    );
}

/** Takes one out to publish it: whoever asks second, even at the same moment, gets false. */
export async function takePending(db: CityDb, { id, personId }: { id: string; personId: string }) {
  const taken = await db
    .delete(pendingContributions)
    .where(and(eq(pendingContributions.id, id), eq(pendingContributions.personId, personId), running()))
    .returning({ id: pendingContributions.id });
  return taken.length > 0;
}

function running() {
  return gt(pendingContributions.expiresAt, sql`now()`);
}
