import { challengeFinalists, challenges } from "@/db/schema/challenges";
import { threads } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { newCode, newId } from "@/lib/base/ids";
import { insertChallenge } from "@/tests/support/challenges";

/** A challenge that is closed, with an idea that is a finalist; who is recognised is not said yet. */
export async function furnishChallenge(db: CityDb, marker: string, authorId: string, seasonId: string) {
  const hour = 3_600_000;
  const { id, code } = await insertChallenge(db, `${marker} challenge`, {
    intro: { en: `${marker} asks for ideas` },
    closesAt: new Date(Date.now() - hour),
  });
  await db.update(challenges).set({ seasonId, criteria: { en: `${marker} is looked for` } });
  const [ideaId, threadId, ideaCode] = [newId(), newId(), newCode()];
  await db.insert(threads).values({ id: threadId });
  await db.insert(ideas).values({
    ...{ id: ideaId, threadId, activityId: id, code: ideaCode, authorId, locale: "en", shuffle: 1 },
    ...{ slug: `${marker}-shade`, title: `${marker} shade`, text: `${marker} sails over the square` },
    ...{ publishedSecond: Math.floor(Date.now() / 1000) - 7200, distinction: "finalist" },
  });
  const announcedAt = new Date(Date.now() - hour / 2);
  const reason = { en: `${marker} is cheap and shady` };
  await db.insert(challengeFinalists).values({ activityId: id, ideaId, reason, announcedAt });
  return { challengeId: id, challengeCode: code, challengeIdeaCode: ideaCode };
}
