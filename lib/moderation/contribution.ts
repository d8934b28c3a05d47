import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activities } from "@/db/schema/city";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { type SpokenFor, spokenFor } from "@/lib/people/spoken-for";
import type { Subject } from "./input";

/** An idea or a comment as staff look at it, with where it stands. */
export type Contribution = Subject & {
  title: string | null;
  text: string;
  locale: string;
  visibility: string;
  removedReason: string | null;
  createdAt: Date;
  source: string;
  author: { id: string; name: string; reviewed: boolean; suspended: boolean } | null;
  /** The name an import brought along, where no account wrote it. */
  authorName: string | null;
  /** The organisation for which its author spoke. */
  organisation: SpokenFor | null;
  stance: string | null;
  parentText: string | null;
  idea: {
    id: string;
    code: string;
    slug: string;
    title: string;
    text: string;
    locale: string;
    activityId: string;
    projectId: string | null;
    neighbourhoodId: string | null;
  };
};

/** @throws NotFoundError where this city has no such contribution */
export async function loadContribution(db: CityDb, subject: Subject): Promise<Contribution> {
  const found = subject.kind === "idea" ? await loadIdea(db, subject.id) : await loadComment(db, subject.id);
  if (!found) throw new NotFoundError(subject.kind);
  return found;
}

/** Decisions on one contribution wait for each other. */
export async function lockContribution(db: CityDb, subject: Subject): Promise<Contribution> {
  const table = subject.kind === "idea" ? ideas : comments;
  await db.select({ id: table.id }).from(table).where(eq(table.id, subject.id)).for("update");
  return loadContribution(db, subject);
}

async function loadIdea(db: CityDb, id: string): Promise<Contribution | null> {
  const [row] = await db
    .select({ idea: ideaColumns, own: ownColumns(ideas), author: authorColumns })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .leftJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .where(eq(ideas.id, id));
  if (!row) return null;
  const { idea, own, author } = row;
  return {
    ...own,
    kind: "idea",
    title: idea.title,
    text: idea.text,
    locale: idea.locale,
    stance: null,
    parentText: null,
    author: asAuthor(author),
    idea,
  };
}

async function loadComment(db: CityDb, id: string): Promise<Contribution | null> {
  const parents = alias(comments, "parents");
  const [row] = await db
    .select({
      idea: ideaColumns,
      own: ownColumns(comments),
      text: comments.text,
      locale: comments.locale,
      stance: comments.stance,
      parentText: parents.text,
      author: authorColumns,
    })
    .from(comments)
    .innerJoin(ideas, and(eq(ideas.cityId, comments.cityId), eq(ideas.threadId, comments.threadId)))
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .leftJoin(people, and(eq(people.cityId, comments.cityId), eq(people.id, comments.authorId)))
    .leftJoin(parents, and(eq(parents.cityId, comments.cityId), eq(parents.id, comments.parentId)))
    .where(eq(comments.id, id));
  if (!row) return null;
  const { own, author, ...rest } = row;
  return { ...own, ...rest, kind: "comment", title: null, author: asAuthor(author) };
}

const ideaColumns = {
  id: ideas.id,
  code: ideas.code,
  slug: ideas.slug,
  title: ideas.title,
  text: ideas.text,
  locale: ideas.locale,
  activityId: ideas.activityId,
  projectId: activities.projectId,
  neighbourhoodId: ideas.neighbourhoodId,
};

const ownColumns = <Table extends typeof ideas | typeof comments>(table: Table) => ({
  id: table.id,
  visibility: table.visibility,
  removedReason: table.removedReason,
  createdAt: table.createdAt,
  source: table.source,
  authorName: table.authorName,
  organisation: spokenFor(table),
});

const authorColumns = {
  id: people.id,
  firstName: people.firstName,
  lastName: people.lastName,
  reviewedAt: people.reviewedAt,
  suspendedAt: people.suspendedAt,
  deletedAt: people.deletedAt,
};

type AuthorRow = {
  id: string;
  firstName: string;
  lastName: string;
  reviewedAt: Date | null;
  suspendedAt: Date | null;
  deletedAt: Date | null;
};

/** Someone who left is nobody to decide about. */
function asAuthor(row: AuthorRow | null): Contribution["author"] {
  if (!row || row.deletedAt) return null;
  const name = `${row.firstName} ${row.lastName}`.trim();
  return { id: row.id, name, reviewed: row.reviewedAt !== null, suspended: row.suspendedAt !== null };
}
