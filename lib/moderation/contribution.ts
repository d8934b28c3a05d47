import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activities } from "@/db/schema/city";
import { debates } from "@/db/schema/debates";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { activityPath } from "@/lib/activities/address";
import { NotFoundError } from "@/lib/base/errors";
import { inMainLanguage } from "@/lib/cities/main-language";
import { ideaPath } from "@/lib/ideas/address";
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
  author: { id: string; name: string; reviewed: boolean; suspended: boolean; staff: boolean } | null;
  /** The name an import brought along, where no account wrote it. */
  authorName: string | null;
  /** The organisation for which its author spoke. */
  organisation: SpokenFor | null;
  stance: string | null;
  parentText: string | null;
  /** The idea, or the debate, on which a comment stands; of an idea itself. */
  on: {
    title: string;
    text: string;
    path: string;
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
    .select({ on: onColumns, own: ownColumns(ideas), author: authorColumns })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .leftJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .where(eq(ideas.id, id));
  if (!row) return null;
  const { own, author } = row;
  const on = asSubject(row.on);
  return {
    ...{ ...own, kind: "idea", title: on.title, text: on.text },
    ...{ stance: null, parentText: null, author: asAuthor(author), on },
  };
}

async function loadComment(db: CityDb, id: string): Promise<Contribution | null> {
  const parents = alias(comments, "parents");
  const [row] = await db
    .select({
      on: onColumns,
      own: ownColumns(comments),
      text: comments.text,
      stance: comments.stance,
      parentText: parents.text,
      author: authorColumns,
    })
    .from(comments)
    .leftJoin(ideas, and(eq(ideas.cityId, comments.cityId), eq(ideas.threadId, comments.threadId)))
    .leftJoin(debates, and(eq(debates.cityId, comments.cityId), eq(debates.threadId, comments.threadId)))
    .innerJoin(
      activities,
      and(
        eq(activities.cityId, comments.cityId),
        sql`${activities.id} = coalesce(${ideas.activityId}, ${debates.activityId})`,
      ),
    )
    .leftJoin(people, and(eq(people.cityId, comments.cityId), eq(people.id, comments.authorId)))
    .leftJoin(parents, and(eq(parents.cityId, comments.cityId), eq(parents.id, comments.parentId)))
    .where(eq(comments.id, id));
  if (!row) return null;
  const { own, on, author, ...rest } = row;
  return { ...own, ...rest, kind: "comment", title: null, author: asAuthor(author), on: asSubject(on) };
}

const onColumns = {
  code: sql<string>`coalesce(${ideas.code}, ${activities.code})`,
  /** Null for a debate. */
  slug: sql<string | null>`${ideas.slug}`,
  title: sql<string>`coalesce(${ideas.title}, ${inMainLanguage(activities.title)})`,
  text: sql<string>`coalesce(${ideas.text}, ${inMainLanguage(activities.intro)})`,
  activityId: activities.id,
  projectId: activities.projectId,
  neighbourhoodId: sql<string | null>`${ideas.neighbourhoodId}`,
};

type Subjected = Omit<Contribution["on"], "path"> & { code: string; slug: string | null };

function asSubject({ code, slug, ...on }: Subjected): Contribution["on"] {
  if (slug !== null) return { ...on, path: ideaPath({ code, slug }) };
  const path = activityPath({ kind: "debate", code, projectCode: null, name: on.title });
  return { ...on, path };
}

type Own = "id" | "locale" | "visibility" | "removedReason" | "createdAt" | "source" | "authorName";

const ownColumns = <Table extends typeof ideas | typeof comments>(
  table: Table,
): { [Name in Own]: Table[Name] } & { organisation: ReturnType<typeof spokenFor> } => ({
  id: table.id,
  locale: table.locale,
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
  role: people.role,
};

type AuthorRow = {
  id: string;
  firstName: string;
  lastName: string;
  reviewedAt: Date | null;
  suspendedAt: Date | null;
  deletedAt: Date | null;
  role: string;
};

/** Someone who left is nobody to decide about. */
function asAuthor(row: AuthorRow | null): Contribution["author"] {
  if (!row || row.deletedAt) return null;
  const name = `${row.firstName} ${row.lastName}`.trim();
  const [reviewed, suspended] = [row.reviewedAt !== null, row.suspendedAt !== null];
  return { id: row.id, name, reviewed, suspended, staff: row.role !== "citizen" };
}
