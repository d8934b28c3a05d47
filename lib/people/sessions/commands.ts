import { and, eq, ne, sql } from "drizzle-orm";
import { people, sessions } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { hashToken } from "@/lib/base/ids";
import { recordEvent } from "@/lib/events/record";
import type { Actor, Person } from "../actor";
import { authorize } from "../permissions";
import { sessionMark } from "./queries";

type Starting = {
  token: string;
  expiresAt: Date;
  userAgent: string;
  /** The session this browser had before: it ends, so that a token from before never gains rights. */
  replaces?: string;
};

/** Begins a session for a person whom an e-mail or an identity provider proved to be there. */
export async function startSession(
  { db, actor }: { db: CityDb; actor: Person },
  { token, expiresAt, userAgent, replaces }: Starting,
): Promise<void> {
  if (replaces) await db.delete(sessions).where(eq(sessions.tokenHash, hashToken(replaces)));
  await db.insert(sessions).values({
    tokenHash: hashToken(token),
    personId: actor.id,
    expiresAt,
    userAgent: userAgent.slice(0, 300),
  });
  await db.update(people).set({ lastSeenAt: sql`now()` }).where(eq(people.id, actor.id));
  await recordEvent({ db, actor }, { verb: "person.signedIn", subject: { kind: "person", id: actor.id } });
}

/** Ends the session on the server: its cookie is worth nothing from then on. */
export async function endSession({ db, actor }: { db: CityDb; actor: Actor }, token: string): Promise<void> {
  const ended = await db
    .delete(sessions)
    .where(eq(sessions.tokenHash, hashToken(token)))
    .returning({ personId: sessions.personId });
  for (const { personId } of ended) {
    await recordEvent({ db, actor }, { verb: "person.signedOut", subject: { kind: "person", id: personId } });
  }
}

/** Ends another of the person's own sessions, named by its mark, or all but this one. */
export async function endOtherSessions(
  { db, actor }: { db: CityDb; actor: Actor },
  { mark, currentToken }: { mark: string | "all"; currentToken: string },
): Promise<number> {
  authorize(actor, "account.own");
  if (actor.kind !== "person") return 0;
  const ended = await db
    .delete(sessions)
    .where(
      and(
        eq(sessions.personId, actor.id),
        ne(sessions.tokenHash, hashToken(currentToken)),
        mark === "all" ? undefined : eq(sessionMark, mark),
      ),
    )
    .returning({ personId: sessions.personId });
  if (ended.length > 0) {
    const subject = { kind: "person", id: actor.id } as const;
    await recordEvent({ db, actor }, { verb: "person.signedOut", subject, data: { others: ended.length } });
  }
  return ended.length;
}
