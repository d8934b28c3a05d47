import { and, asc, desc, eq } from "drizzle-orm";
import { ideaImages, ideas, ideaVersions, supports } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import type { IdeaImage } from "@/lib/ideas/input";
import { isJudged } from "@/lib/ideas/judged";
import { asIdeaStatus, type IdeaStatus } from "@/lib/ideas/status";
import type { Person } from "@/lib/people/actor";

/** An idea as its author changes it. */
export type EditableIdea = {
  id: string;
  code: string;
  slug: string;
  threadId: string;
  activityId: string;
  title: string;
  text: string;
  locale: Locale;
  topicId: string | null;
  neighbourhoodId: string | null;
  lat: number | null;
  lng: number | null;
  address: string;
  authorId: string | null;
  visibility: string;
  status: IdeaStatus;
  supportCount: number;
  supported: boolean;
  judged: boolean;
  images: IdeaImage[];
};

/**
 * The idea by its code or id, with what decides whether the person may change it.
 * @param lock holds the row until the transaction ends, so that no support slips in between
 */
export async function findEditable(
  db: CityDb,
  person: Person,
  by: { code: string } | { id: string },
  { lock = false } = {},
): Promise<EditableIdea | null> {
  const query = db
    .select(columns)
    .from(ideas)
    .where("code" in by ? eq(ideas.code, by.code) : eq(ideas.id, by.id));
  const [row] = await (lock ? query.for("update") : query);
  if (!row) return null;
  const own = await db.$count(supports, and(eq(supports.ideaId, row.id), eq(supports.personId, person.id)));
  const images = await db
    .select({ fileId: ideaImages.fileId, alt: ideaImages.alt })
    .from(ideaImages)
    .where(eq(ideaImages.ideaId, row.id))
    .orderBy(asc(ideaImages.position));
  const locale = isLocale(row.locale) ? row.locale : "en";
  return { ...row, locale, status: asIdeaStatus(row.status), supported: own > 0, images };
}

export type IdeaVersion = { id: string; title: string; text: string; until: Date };

/** What the idea said before each change, newest first. */
export async function ideaHistory(db: CityDb, ideaId: string): Promise<IdeaVersion[]> {
  const { id, title, text, createdAt } = ideaVersions;
  return db
    .select({ id, title, text, until: createdAt })
    .from(ideaVersions)
    .where(eq(ideaVersions.ideaId, ideaId))
    .orderBy(desc(createdAt), desc(id));
}

const columns = {
  id: ideas.id,
  code: ideas.code,
  slug: ideas.slug,
  threadId: ideas.threadId,
  activityId: ideas.activityId,
  title: ideas.title,
  text: ideas.text,
  locale: ideas.locale,
  topicId: ideas.topicId,
  neighbourhoodId: ideas.neighbourhoodId,
  lat: ideas.lat,
  lng: ideas.lng,
  address: ideas.address,
  authorId: ideas.authorId,
  visibility: ideas.visibility,
  status: ideas.status,
  supportCount: ideas.supportCount,
  judged: isJudged,
};
