import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { validate } from "uuid";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { spokenFor } from "./spoken-for";

/** What everybody may know of a person. */
export type PublicPerson = {
  id: string;
  firstName: string;
  lastName: string;
  /** Moderators and superadmins speak for the city, under this title and department. */
  staff: { jobTitle: string; department: string; external: boolean } | null;
  joinedAt: Date;
};

/** Null for nobody, a former member, or an account that has no name to show yet. */
export async function findPublicPerson(db: CityDb, id: string): Promise<PublicPerson | null> {
  if (!validate(id)) return null;
  const [row] = await db
    .select({
      id: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      role: people.role,
      jobTitle: people.jobTitle,
      department: people.department,
      joinedAt: people.createdAt,
    })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deletedAt)));
  if (!row?.firstName || !row.lastName) return null;
  const { role, jobTitle, department, ...person } = row;
  const external = role === "external_moderator";
  return { ...person, staff: role === "citizen" ? null : { jobTitle, department, external } };
}

export type PublicMembership = { code: string; slug: string; name: string; speaks: boolean };

/** What the person belongs to and agrees to be named in, as far as the city verified it. */
export function listPublicMemberships(db: CityDb, personId: string): Promise<PublicMembership[]> {
  const { code, slug, name } = organisations;
  return db
    .select({ code, slug, name, speaks: organisationMembers.speaks })
    .from(organisationMembers)
    .innerJoin(
      organisations,
      and(
        eq(organisations.cityId, organisationMembers.cityId),
        eq(organisations.id, organisationMembers.organisationId),
      ),
    )
    .where(
      and(
        eq(organisationMembers.personId, personId),
        eq(organisationMembers.shown, true),
        eq(organisations.state, "verified"),
      ),
    )
    .orderBy(name);
}

export type Shown<Item> = { items: Item[]; next: string | null };

export const atOnce = 20;

/** Whose: what a person wrote, or what was written in an organisation's name. */
export type By = { person: string } | { organisation: string };

/** Ids of their public ideas, newest first. */
export async function listPublicIdeas(
  db: CityDb,
  { by, after }: { by: By; after: string | null },
): Promise<Shown<string>> {
  const rows = await db
    .select({ id: ideas.id })
    .from(ideas)
    .where(and(isBy(ideas, by), eq(ideas.visibility, "public"), before(ideas.id, after)))
    .orderBy(desc(ideas.id))
    .limit(atOnce + 1);
  return shownPage(
    rows.map(({ id }) => id),
    (id) => id,
  );
}

/** Something that was said where everybody reads it. */
export type Said = {
  id: string;
  text: string;
  locale: string;
  createdAt: Date;
  /** In whose name it was said, if in an organisation's, and by whom; null for a former member. */
  organisation: string | null;
  person: string | null;
};

/** Its columns, of a comment and whoever wrote it. */
export const saidColumns = {
  id: comments.id,
  text: comments.text,
  locale: comments.locale,
  createdAt: comments.createdAt,
  organisation: sql<string | null>`${spokenFor(comments)} ->> 'name'`,
  person: sql<string | null>`nullif(trim(${people.firstName} || ' ' || ${people.lastName}), '')`,
};

export type PublicComment = Said & { idea: { code: string; title: string } };

/** Their public comments on public ideas, newest first. */
export async function listPublicComments(
  db: CityDb,
  { by, after }: { by: By; after: string | null },
): Promise<Shown<PublicComment>> {
  const rows = await db
    .select({
      ...saidColumns,
      idea: { code: ideas.code, title: ideas.title },
    })
    .from(comments)
    .innerJoin(ideas, and(eq(ideas.cityId, comments.cityId), eq(ideas.threadId, comments.threadId)))
    .leftJoin(people, and(eq(people.cityId, comments.cityId), eq(people.id, comments.authorId)))
    .where(
      and(
        isBy(comments, by),
        eq(comments.visibility, "public"),
        eq(ideas.visibility, "public"),
        before(comments.id, after),
      ),
    )
    .orderBy(desc(comments.id))
    .limit(atOnce + 1);
  return shownPage(rows, ({ id }) => id);
}

export function isBy(table: typeof ideas | typeof comments, by: By) {
  return "person" in by ? eq(table.authorId, by.person) : eq(table.organisationId, by.organisation);
}

/** Ids are time-ordered, so the last one shown is the key of what follows. */
export function before(column: typeof ideas.id | typeof comments.id, after: string | null) {
  return after && validate(after) ? lt(column, after) : undefined;
}

export function shownPage<Item>(rows: Item[], idOf: (item: Item) => string): Shown<Item> {
  const items = rows.slice(0, atOnce);
  const last = items.at(-1);
  return { items, next: rows.length > atOnce && last ? idOf(last) : null };
}
