import type { Adapter, AdapterUser } from "@auth/core/adapters";
import { and, eq, isNull } from "drizzle-orm";
import { identities, people } from "@/db/schema/people";
import { type CityDb, withCity } from "@/db/with-city";
import { joinCity } from "../commands";
import { heedProvider } from "../residence/by-provider";
import { personActor } from "../session";
import { startSession } from "../sessions/commands";
import { spendRequest } from "./commands";
import type { SignInContext } from "./context";

/**
 * next-auth's view of one city for one request. Every call is its own transaction of that city, so what it
 * finds and makes can belong to no other. Only what we use is here: sessions are read by lib/people/session.ts.
 */
export function cityAdapter(context: SignInContext): Adapter {
  const inCity = <T>(run: (db: CityDb) => Promise<T>) => withCity(context.city.id, run);
  return {
    createVerificationToken: () => refuse("codes are asked for by a form of ours"),
    useVerificationToken: ({ identifier, token }) =>
      inCity(async (db) => {
        const presented = { email: identifier, hash: token, browserHash: context.browserHash ?? "" };
        const spent = await spendRequest(db, presented);
        return spent && { identifier: spent.email, token, expires: spent.expiresAt };
      }),
    createUser: (user) =>
      inCity(async (db) => {
        const person = await joinCity(db, {
          ...namesOf(user),
          email: user.email || null,
          locale: context.locale,
        });
        return { ...user, id: person.id };
      }),
    getUser: (id) => inCity((db) => findUser(db, eq(people.id, id))),
    getUserByEmail: (email) => inCity((db) => findUser(db, eq(people.email, email))),
    getUserByAccount: ({ providerAccountId }) =>
      inCity((db) => findByIdentity(db, issuerOf(context), providerAccountId)),
    updateUser: async (user) => ({ email: "", emailVerified: null, ...user }),
    linkAccount: (account) =>
      inCity(async (db) => {
        const identity = { provider: issuerOf(context), subject: account.providerAccountId };
        await db.insert(identities).values({ ...identity, personId: account.userId });
      }),
    // A sign-in starts afresh: it neither joins nor reads the session this browser may have.
    getSessionAndUser: async () => null,
    updateSession: async () => null,
    deleteSession: async () => {},
    createSession: (session) => inCity((db) => arrive(db, context, session)),
  };
}

async function arrive(
  db: CityDb,
  context: SignInContext,
  session: { sessionToken: string; userId: string; expires: Date },
) {
  const actor = await personActor(db, session.userId);
  if (!actor) {
    context.outcome.suspended = { reason: await suspendedReason(db, session.userId) };
    return refuse("the account is suspended");
  }
  const { city, browserHash, userAgent, currentToken } = context;
  const [token, expiresAt] = [session.sessionToken, session.expires];
  await startSession({ db, actor }, { token, expiresAt, userAgent, replaces: currentToken });
  if (context.said) await heedProvider({ db, city, actor }, context.said);
  const published = await context.onArrival({ db, city, actor, browserHash });
  context.outcome.arrival = { person: actor, token, expiresAt, published };
  return session;
}

async function suspendedReason(db: CityDb, id: string): Promise<string> {
  const [row] = await db
    .select({ reason: people.suspendedReason })
    .from(people)
    .where(and(eq(people.id, id)));
  return row?.reason ?? "";
}

const userColumns = { id: people.id, email: people.email };

async function findUser(db: CityDb, where: ReturnType<typeof eq>): Promise<AdapterUser | null> {
  const [row] = await db
    .select(userColumns)
    .from(people)
    .where(and(where, isNull(people.deletedAt)));
  return row ? asUser(row) : null;
}

/** A provider's subject is a person's only with the issuer that gave it. */
async function findByIdentity(db: CityDb, issuer: string, subject: string): Promise<AdapterUser | null> {
  const [row] = await db
    .select(userColumns)
    .from(identities)
    .innerJoin(people, and(eq(people.cityId, identities.cityId), eq(people.id, identities.personId)))
    .where(and(eq(identities.provider, issuer), eq(identities.subject, subject), isNull(people.deletedAt)));
  return row ? asUser(row) : null;
}

function asUser({ id, email }: { id: string; email: string | null }): AdapterUser {
  return { id, email: email ?? "", emailVerified: null };
}

function namesOf(user: AdapterUser & { firstName?: string; lastName?: string }) {
  return { firstName: user.firstName, lastName: user.lastName };
}

function issuerOf({ provider }: SignInContext): string {
  return provider?.issuer ?? refuse("the city has no identity provider");
}

function refuse(reason: string): never {
  throw new Error(reason);
}
