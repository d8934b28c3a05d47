import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { isOneOf } from "@/db/is-one-of";
import { personBadges } from "@/db/schema/engagement";
import { people, sessions } from "@/db/schema/people";
import { projectModerators } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { hashToken } from "@/lib/base/ids";
import { isLocale } from "@/lib/base/locales";
import { type Actor, type Person, type Role, roles, visitor } from "./actor";

export const sessionDays = 60;

/** Who a session cookie's token belongs to in this city: a visitor unless it is known, running and not suspended. */
export async function readActor(db: CityDb, token: string | undefined): Promise<Actor> {
  const [actor] = token ? await readActors(db, [token]) : [];
  return actor ?? visitor;
}

/** The same for many tokens, in their order. */
export async function readActors(db: CityDb, tokens: readonly string[]): Promise<Actor[]> {
  const hashes = tokens.map(hashToken);
  const rows = await db
    .select({ ...actorColumns, tokenHash: sessions.tokenHash })
    .from(sessions)
    .innerJoin(people, and(eq(people.cityId, sessions.cityId), eq(people.id, sessions.personId)))
    .where(
      and(
        isOneOf(sessions.tokenHash, [...new Set(hashes)]),
        gt(sessions.expiresAt, sql`now()`),
        isNull(people.suspendedAt),
        isNull(people.deletedAt),
      ),
    );
  const found = new Map(rows.map((row) => [row.tokenHash, asPerson(row)]));
  return hashes.map((hash) => found.get(hash) ?? visitor);
}

/** The person as an actor, where something else than a session proved who it is. */
export async function personActor(db: CityDb, personId: string): Promise<Person | null> {
  const [row] = await db
    .select(actorColumns)
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.suspendedAt), isNull(people.deletedAt)));
  return row ? asPerson(row) : null;
}

const actorColumns = {
  id: people.id,
  role: people.role,
  firstName: people.firstName,
  lastName: people.lastName,
  locale: people.locale,
  reviewedAt: people.reviewedAt,
  leads: people.leads,
  moderates: sql<string[]>`array(select ${projectModerators.projectId} from ${projectModerators}
    where ${projectModerators.cityId} = ${people.cityId} and ${projectModerators.personId} = ${people.id}
    order by ${projectModerators.projectId})`,
  hasNews: sql<boolean>`exists (select from ${personBadges} where ${personBadges.cityId} = ${people.cityId}
    and ${personBadges.personId} = ${people.id} and ${personBadges.seenAt} is null)`,
};

type Row = Pick<typeof people.$inferSelect, Exclude<keyof typeof actorColumns, "hasNews" | "moderates">> & {
  hasNews: boolean;
  moderates: string[];
};

function asPerson({ id, role, firstName, lastName, locale, reviewedAt, leads, ...rest }: Row): Person {
  return {
    kind: "person",
    id,
    role: asRole(role),
    firstName,
    lastName,
    locale: isLocale(locale) ? locale : "en",
    named: firstName !== "" && lastName !== "",
    reviewed: reviewedAt !== null,
    leads,
    moderates: rest.moderates,
    hasNews: rest.hasNews,
  };
}

function asRole(role: string): Role {
  return roles.find((known) => known === role) ?? "citizen";
}
