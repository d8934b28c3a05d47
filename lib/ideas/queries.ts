import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { neighbourhoods, topics } from "@/db/schema/city";
import { ideaImages, ideas, supports } from "@/db/schema/ideas";
import { organisations } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { type Actor, actorId } from "@/lib/people/actor";
import { asDistinction, type Distinction } from "./distinction";
import { asIdeaStatus, type IdeaStatus } from "./status";

/** What a card shows, and no more. */
export type IdeaCard = {
  id: string;
  code: string;
  slug: string;
  title: string;
  /** The text's beginning as it was written; `plainText` of lib/base/markdown makes words of it. */
  beginning: string;
  locale: Locale;
  topic: { slug: string; name: Localized; hue: number; icon: string } | null;
  neighbourhood: { slug: string; name: Localized } | null;
  /** In whose name it was posted, if in an organisation's. */
  organisation: string | null;
  /** What it is in the challenge that it answers: a finalist, or recognised. */
  distinction: Distinction | null;
  status: IdeaStatus;
  supportCount: number;
  /** Counted elsewhere before an import: shown as such, never added to people's own. */
  externalSupportCount: number;
  commentCount: number;
  publishedAt: Date;
  dueAt: Date | null;
  /** Why it is due: an answer, or the next step that an answer named. */
  dueReason: string | null;
  answeredAt: Date | null;
  cover: { fileId: string; alt: string } | null;
  place: { lat: number; lng: number } | null;
  /** Its places in the trending and in the fair order, for the cursor of a next page. */
  trending: number;
  shuffle: number;
  /** The asking person supports it; false for visitors. */
  supported: boolean;
};

/** The public cards with these ids, in any order; what is not public is left out. */
export async function ideaCards(db: CityDb, actor: Actor, ids: string[]): Promise<IdeaCard[]> {
  if (ids.length === 0) return [];
  return selectCards(db, actor, { where: inArray(ideas.id, ids), orderBy: [], limit: ids.length });
}

type Selection = { where: SQL | undefined; orderBy: SQL[]; limit: number };

/** The one query behind every list of cards: one row a card, joins by primary key only. */
export async function selectCards(
  db: CityDb,
  actor: Actor,
  { where, orderBy, limit }: Selection,
): Promise<IdeaCard[]> {
  const rows = await db
    .select({ ...columns, supported: supportedBy(actorId(actor)) })
    .from(ideas)
    .leftJoin(topics, and(eq(topics.cityId, ideas.cityId), eq(topics.id, ideas.topicId)))
    .leftJoin(
      neighbourhoods,
      and(eq(neighbourhoods.cityId, ideas.cityId), eq(neighbourhoods.id, ideas.neighbourhoodId)),
    )
    .leftJoin(
      organisations,
      and(eq(organisations.cityId, ideas.cityId), eq(organisations.id, ideas.organisationId)),
    )
    .leftJoin(
      ideaImages,
      and(
        eq(ideaImages.cityId, ideas.cityId),
        eq(ideaImages.ideaId, ideas.id),
        eq(ideaImages.fileId, ideas.coverFileId),
      ),
    )
    .where(and(eq(ideas.visibility, "public"), where))
    .orderBy(...orderBy)
    .limit(limit);
  return rows.map(asCard);
}

const columns = {
  id: ideas.id,
  code: ideas.code,
  slug: ideas.slug,
  title: ideas.title,
  beginning: sql<string>`left(${ideas.text}, 400)`,
  locale: ideas.locale,
  topicSlug: topics.slug,
  topicName: topics.name,
  topicHue: topics.hue,
  topicIcon: topics.icon,
  neighbourhoodSlug: neighbourhoods.slug,
  neighbourhoodName: neighbourhoods.name,
  organisation: organisations.name,
  status: ideas.status,
  supportCount: ideas.supportCount,
  externalSupportCount: ideas.externalSupportCount,
  commentCount: ideas.commentCount,
  publishedSecond: ideas.publishedSecond,
  dueAt: ideas.dueAt,
  dueReason: ideas.dueReason,
  answeredAt: ideas.answeredAt,
  distinction: ideas.distinction,
  coverFileId: ideas.coverFileId,
  coverAlt: ideaImages.alt,
  lat: ideas.lat,
  lng: ideas.lng,
  trending: ideas.trending,
  shuffle: ideas.shuffle,
};

function supportedBy(personId: string | null): SQL<boolean> {
  if (!personId) return sql<boolean>`false`;
  return sql<boolean>`exists (select 1 from ${supports} where ${supports.cityId} = ${ideas.cityId}
    and ${supports.ideaId} = ${ideas.id} and ${supports.personId} = ${personId})`;
}

type Row = Omit<typeof ideas.$inferSelect, "text"> & {
  beginning: string;
  topicSlug: string | null;
  topicName: Localized | null;
  topicHue: number | null;
  topicIcon: string | null;
  neighbourhoodSlug: string | null;
  neighbourhoodName: Localized | null;
  organisation: string | null;
  coverAlt: string | null;
  supported: boolean;
};

function asCard(row: Pick<Row, keyof typeof columns | "supported">): IdeaCard {
  const { id, code, slug, title, beginning, supportCount, externalSupportCount, commentCount } = row;
  const { dueAt, dueReason, answeredAt, supported, trending, shuffle, lat, lng, organisation } = row;
  return {
    ...{ id, code, slug, title, beginning, supportCount, externalSupportCount, commentCount },
    ...{ dueAt, dueReason, answeredAt, supported, trending, shuffle, organisation },
    distinction: asDistinction(row.distinction),
    locale: isLocale(row.locale) ? row.locale : "en",
    status: asIdeaStatus(row.status),
    publishedAt: new Date(row.publishedSecond * 1000),
    topic: row.topicSlug
      ? {
          slug: row.topicSlug,
          name: row.topicName ?? {},
          hue: row.topicHue ?? 160,
          icon: row.topicIcon ?? "dot",
        }
      : null,
    neighbourhood: row.neighbourhoodSlug
      ? { slug: row.neighbourhoodSlug, name: row.neighbourhoodName ?? {} }
      : null,
    cover: row.coverFileId ? { fileId: row.coverFileId, alt: row.coverAlt ?? "" } : null,
    place: lat !== null && lng !== null ? { lat, lng } : null,
  };
}
