import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { challengeFinalists } from "@/db/schema/challenges";
import { ideas } from "@/db/schema/ideas";
import { organisations } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { awards, type Finalist } from "./view";

/** In whose name an idea was posted, as its page says it. */
const authorName = sql<string>`coalesce(${organisations.name}, ${ideas.authorName},
  nullif(trim(${people.firstName} || ' ' || ${people.lastName}), ''), '')`;

/**
 * All whom these challenges named, whatever became of them, in the order of naming. Winners come first, then mentions,
 * only once that was said: before, everybody would read it off the order.
 */
export async function listFinalists(db: CityDb, activityIds: readonly string[]): Promise<Finalist[]> {
  if (activityIds.length === 0) return [];
  const rows = await select(db)
    .where(inArray(challengeFinalists.activityId, [...activityIds]))
    .orderBy(
      sql`case when ${isDecided} then array_position(array['winner', 'mention'], ${challengeFinalists.award}) end nulls last`,
      asc(challengeFinalists.createdAt),
      asc(challengeFinalists.ideaId),
    )
    .limit(1000);
  return rows.map(asFinalist);
}

const isDecided = sql`exists (select from challenges c where c.city_id = ${challengeFinalists.cityId}
  and c.activity_id = ${challengeFinalists.activityId} and c.recognised_at is not null)`;

/** What a challenge named this idea for, as long as that stands. */
export async function finalistOf(db: CityDb, ideaId: string): Promise<Finalist | null> {
  const [row] = await select(db).where(
    and(
      eq(challengeFinalists.ideaId, ideaId),
      sql`${challengeFinalists.announcedAt} is not null and ${challengeFinalists.takenBackAt} is null`,
    ),
  );
  return row ? asFinalist(row) : null;
}

function select(db: CityDb) {
  const { activityId, ideaId, reason, announcedAt, award } = challengeFinalists;
  const { awardWords, awardGets, takenBackAt } = challengeFinalists;
  const { code, slug, title, locale, visibility, totalSupports, commentCount, coverFileId } = ideas;
  return db
    .select({
      ...{ activityId, ideaId, reason, announcedAt, award, awardWords, awardGets, takenBackAt },
      idea: {
        ...{ code, slug, title, locale, visibility, coverFileId, author: authorName },
        ...{ supports: totalSupports, comments: commentCount },
      },
    })
    .from(challengeFinalists)
    .innerJoin(ideas, and(eq(ideas.cityId, challengeFinalists.cityId), eq(ideas.id, ideaId)))
    .leftJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .leftJoin(
      organisations,
      and(eq(organisations.cityId, ideas.cityId), eq(organisations.id, ideas.organisationId)),
    )
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof select>>[number];

/** What nobody may read any more is not named either. */
function asFinalist({ award, idea, ...row }: Row): Finalist {
  const isHidden = idea.visibility === "removed" || idea.visibility === "withdrawn";
  return {
    ...row,
    award: awards.find((one) => one === award) ?? null,
    idea: isHidden ? { ...idea, title: "", author: "", slug: "" } : idea,
  };
}
