import { and, asc, desc, eq, sql } from "drizzle-orm";
import { activities, neighbourhoods, topics } from "@/db/schema/city";
import { answers, follows, ideaImages, ideas, supports } from "@/db/schema/ideas";
import { imports } from "@/db/schema/imports";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { asking, closingOf } from "@/lib/activities/queries";
import { isCode } from "@/lib/base/ids";
import { isLocale } from "@/lib/base/locales";
import { cosignersOf } from "@/lib/ideas/answering/cosigning/queries";
import { asDistinction } from "@/lib/ideas/distinction";
import { isJudged } from "@/lib/ideas/judged";
import { hasMerged, mergedIdeas, mergedInto } from "@/lib/ideas/merging/queries";
import { hasMilestones, milestonesOf } from "@/lib/ideas/milestones/queries";
import { asIdeaStatus } from "@/lib/ideas/status";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorOf } from "@/lib/people/author";
import { spokenFor } from "@/lib/people/spoken-for";
import { canReadIdea } from "./policy";
import type { AnswerView, IdeaStone, IdeaView } from "./view";

export type FoundIdea = { kind: "idea"; idea: IdeaView } | { kind: "stone"; stone: IdeaStone };

/** An idea by the code of its address as the actor may see it; null where there never was one. */
export async function findIdea(db: CityDb, actor: Actor, code: string): Promise<FoundIdea | null> {
  const row = isCode(code) ? await selectIdea(db, actor, code) : null;
  if (!row) return null;
  if (!canReadIdea(actor, row)) return { kind: "stone", stone: stoneOf(actor, row) };
  const { topicSlug, neighbourhoodId, lat, lng, importSource, originUrl } = row;
  return {
    kind: "idea",
    idea: {
      ...row,
      locale: isLocale(row.locale) ? row.locale : "en",
      status: asIdeaStatus(row.status),
      distinction: asDistinction(row.distinction),
      author: authorOf(row),
      own: row.authorId !== null && row.authorId === actorId(actor),
      topic: topicSlug
        ? {
            slug: topicSlug,
            name: row.topicName ?? {},
            hue: row.topicHue ?? 60,
            department: row.topicDepartment ?? "",
          }
        : null,
      neighbourhood: neighbourhoodId
        ? { id: neighbourhoodId, slug: row.neighbourhoodSlug ?? "", name: row.neighbourhoodName ?? {} }
        : null,
      place: lat !== null && lng !== null ? { lat, lng } : null,
      publishedAt: new Date(row.publishedSecond * 1000),
      imported: row.source === "import" ? originOf(importSource, originUrl) : null,
      images: await imagesOf(db, row.id, row.coverFileId),
      answers: await answersTo(db, row.id),
      milestones: row.hasMilestones ? await milestonesOf(db, { of: "idea", ofId: row.id }, new Date()) : [],
      merged: row.hasMerged ? await mergedIdeas(db, row.id) : [],
      mergedInto: row.visibility === "merged" ? await mergedInto(db, row.id) : null,
    },
  };
}

/** A file's name without its ending; only a web address becomes a link. */
function originOf(source: string | null, url: string | null) {
  const from = source?.replace(/\.[a-z]{2,5}$/i, "") || null;
  return { from, url: url && /^https?:\/\//i.test(url) ? url : null };
}

async function selectIdea(db: CityDb, actor: Actor, code: string) {
  const [row] = await db
    .select({
      ...ideaColumns,
      ...relatedColumns,
      supported: concerns(supports, actorId(actor)),
      following: concerns(follows, actorId(actor)),
    })
    .from(ideas)
    .innerJoin(activities, and(eq(activities.cityId, ideas.cityId), eq(activities.id, ideas.activityId)))
    .leftJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .leftJoin(topics, and(eq(topics.cityId, ideas.cityId), eq(topics.id, ideas.topicId)))
    .leftJoin(
      neighbourhoods,
      and(eq(neighbourhoods.cityId, ideas.cityId), eq(neighbourhoods.id, ideas.neighbourhoodId)),
    )
    .leftJoin(imports, and(eq(imports.cityId, ideas.cityId), eq(imports.id, ideas.importId)))
    .where(eq(ideas.code, code))
    .limit(1);
  return row;
}

const ideaColumns = {
  id: ideas.id,
  code: ideas.code,
  slug: ideas.slug,
  threadId: ideas.threadId,
  activityId: ideas.activityId,
  title: ideas.title,
  text: ideas.text,
  locale: ideas.locale,
  authorId: ideas.authorId,
  authorName: ideas.authorName,
  organisation: spokenFor(ideas),
  source: ideas.source,
  originUrl: ideas.originUrl,
  neighbourhoodId: ideas.neighbourhoodId,
  address: ideas.address,
  lat: ideas.lat,
  lng: ideas.lng,
  coverFileId: ideas.coverFileId,
  status: ideas.status,
  visibility: ideas.visibility,
  removedReason: ideas.removedReason,
  removedAt: ideas.removedAt,
  withdrawnAt: ideas.withdrawnAt,
  supportCount: ideas.supportCount,
  externalSupportCount: ideas.externalSupportCount,
  commentCount: ideas.commentCount,
  publishedSecond: ideas.publishedSecond,
  dueAt: ideas.dueAt,
  dueReason: ideas.dueReason,
  answeredAt: ideas.answeredAt,
  distinction: ideas.distinction,
  editedAt: ideas.editedAt,
};

const relatedColumns = {
  firstName: people.firstName,
  lastName: people.lastName,
  role: people.role,
  deletedAt: people.deletedAt,
  topicSlug: topics.slug,
  topicName: topics.name,
  topicHue: topics.hue,
  topicDepartment: topics.department,
  neighbourhoodSlug: neighbourhoods.slug,
  neighbourhoodName: neighbourhoods.name,
  boardClosesAt: closingOf,
  board: asking,
  projectId: activities.projectId,
  judged: isJudged,
  activity: { kind: activities.kind, code: activities.code, title: activities.title },
  hasMerged,
  hasMilestones,
  hasFields: sql<boolean>`exists (select 1 from idea_fields f
    where f.city_id = ${ideas.cityId} and f.idea_id = ${ideas.id})`,
  importSource: imports.source,
};

function concerns(table: typeof supports | typeof follows, personId: string | null) {
  if (!personId) return sql<boolean>`false`;
  return sql<boolean>`exists (select 1 from ${table} where ${table.cityId} = ${ideas.cityId}
    and ${table.ideaId} = ${ideas.id} and ${table.personId} = ${personId})`;
}

function stoneOf(actor: Actor, row: NonNullable<Awaited<ReturnType<typeof selectIdea>>>): IdeaStone {
  const { id, code, visibility, removedReason, removedAt, withdrawnAt, authorId } = row;
  const about = { id, code, own: authorId !== null && authorId === actorId(actor) };
  if (visibility === "removed") return { ...about, stone: "removed", reason: removedReason, at: removedAt };
  if (visibility === "withdrawn") return { ...about, stone: "withdrawn", reason: null, at: withdrawnAt };
  return { ...about, stone: "waiting", reason: null, at: null };
}

/** The cover first, then the others in their order. */
async function imagesOf(db: CityDb, ideaId: string, coverFileId: string | null) {
  const rows = await db
    .select({ fileId: ideaImages.fileId, alt: ideaImages.alt })
    .from(ideaImages)
    .where(eq(ideaImages.ideaId, ideaId))
    .orderBy(asc(ideaImages.position));
  return rows.sort((a, b) => Number(b.fileId === coverFileId) - Number(a.fileId === coverFileId));
}

/** What the city said, the newest first. */
async function answersTo(db: CityDb, ideaId: string): Promise<AnswerView[]> {
  const rows = await db
    .select()
    .from(answers)
    .where(eq(answers.ideaId, ideaId))
    .orderBy(desc(answers.createdAt), desc(answers.id));
  const cosigners = await cosignersOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    signedBy: row.signedBy,
    cosigners: cosigners.get(row.id) ?? [],
    statusBefore: asIdeaStatus(row.statusBefore),
    status: asIdeaStatus(row.status),
    text: row.text,
    locale: isLocale(row.locale) ? row.locale : "en",
    signedName: row.signedName,
    signedTitle: row.signedTitle,
    department: row.department,
    external: row.external,
    nextDueAt: row.nextDueAt,
    onTime: row.onTime === null ? null : row.onTime === 1,
    createdAt: row.createdAt,
  }));
}
