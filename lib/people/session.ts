import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { isOneOf } from "@/db/is-one-of";
import { personBadges } from "@/db/schema/engagement";
import { people, sessions } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { hashToken } from "@/lib/base/ids";
import { isLocale } from "@/lib/base/locales";
import { type Actor, type Person, type Role, roles, visitor } from "./actor";
import { wantingOf } from "./second-factor/standing";

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
    .select({ ...actorColumns, tokenHash: sessions.tokenHash, factorAt: sessions.factorAt })
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
  const found = new Map(rows.map((row) => [row.tokenHash, asPerson(row, row.factorAt !== null)]));
  return hashes.map((hash) => found.get(hash) ?? visitor);
}

/** The person as an actor, where something else than a session proved who it is: staff only without a second factor. */
export async function personActor(db: CityDb, personId: string): Promise<Person | null> {
  const [row] = await db
    .select(actorColumns)
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.suspendedAt), isNull(people.deletedAt)));
  return row ? asPerson(row, false) : null;
}

/** The person in their own role, whatever a session of theirs has yet to prove: what they may do at all. */
export async function personInRole(db: CityDb, personId: string): Promise<Person | null> {
  const person = await personActor(db, personId);
  return person && { ...person, role: person.withheld ?? person.role };
}

const actorColumns = {
  id: people.id,
  role: people.role,
  firstName: people.firstName,
  lastName: people.lastName,
  locale: people.locale,
  reviewedAt: people.reviewedAt,
  leads: people.leads,
  // Spelled out: drizzle names no table where it selects from one.
  moderates: sql<string[]>`array(select m.project_id from project_moderators m
    where m.city_id = people.city_id and m.person_id = people.id order by m.project_id)`,
  hasFactor: sql<boolean>`exists (select from second_factors f
    where f.city_id = people.city_id and f.person_id = people.id and f.confirmed_at is not null)`,
  required: sql<boolean>`coalesce((select s.require_factor from settings s where s.city_id = people.city_id), false)`,
  hasNews: sql<boolean>`exists (select from ${personBadges} where ${personBadges.cityId} = ${people.cityId}
    and ${personBadges.personId} = ${people.id} and ${personBadges.seenAt} is null)`,
};

type Asked = "hasNews" | "moderates" | "hasFactor" | "required";
type Row = Pick<typeof people.$inferSelect, Exclude<keyof typeof actorColumns, Asked>> & {
  moderates: string[];
  hasFactor: boolean;
  required: boolean;
  hasNews: boolean;
};

/** The one place that says whether a member of staff acts as such: without the second factor they are a citizen. */
function asPerson(row: Row, passed: boolean): Person {
  const { id, firstName, lastName, locale, reviewedAt, leads, moderates, hasFactor, required, hasNews } = row;
  const role = asRole(row.role);
  const wanting = wantingOf({ role, required, hasFactor, passed });
  return {
    kind: "person",
    id,
    ...(wanting ? { role: "citizen", wanting, withheld: role } : { role }),
    firstName,
    lastName,
    locale: isLocale(locale) ? locale : "en",
    named: firstName !== "" && lastName !== "",
    reviewed: reviewedAt !== null,
    leads,
    moderates,
    hasNews,
  };
}

function asRole(role: string): Role {
  return roles.find((known) => known === role) ?? "citizen";
}
