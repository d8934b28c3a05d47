import { sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { ideas } from "@/db/schema/ideas";
import { visitDays } from "@/db/schema/insight";
import type { DemoCity } from "@/db/seed/model";
import { withCity } from "@/db/with-city";
import { indexIdeas } from "@/lib/ideas/search/indexing";
import { furnishCity } from "./furnish";
import { plantAbout } from "./plant-about";
import { plantBlocks } from "./plant-blocks";
import { nameFinalists, plantChallenges, tellFinalists } from "./plant-challenges";
import { plantDebates } from "./plant-debates";
import { plantGame } from "./plant-game";
import { plantMeetings } from "./plant-meetings";
import { plantNews } from "./plant-news";
import { plantOrganisations } from "./plant-organisations";
import { plantPolls } from "./plant-polls";
import { plantProcesses } from "./plant-processes";
import { plantModerators, plantProjects } from "./plant-projects";
import { plantReplies } from "./plant-replies";
import { plantResidents } from "./plant-residents";
import { plantRewards } from "./plant-rewards";
import { plantSurveys } from "./plant-surveys";
import { plantVolunteering } from "./plant-volunteering";
import { store } from "./rows";
import { dateAccounts, settlePeople } from "./settle";
import { tellIdea } from "./tell-idea";
import { tellProjectSteps } from "./tell-steps";
import { tellVisits } from "./tell-visits";

/**
 * Fills a city that was founded: all of it in one transaction, so that what was interrupted begins anew. One
 * that has an idea already is left alone. Commands would do the same one by one, with the date of today and a
 * mail for everything; the tests hold what is written here to their rules.
 */
export async function plantCity(cityId: string, plan: DemoCity): Promise<void> {
  await withCity(cityId, async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('demo ' || ${cityId}, 0))`);
    const [planted] = await db.select({ id: ideas.id }).from(ideas).limit(1);
    if (planted) return;
    const grounds = await furnishCity(db, plan, await databaseNow(db));
    await settlePeople(db, grounds);
    await plantProjects(db, grounds);
    await plantBlocks(db, cityId, grounds);
    await plantSurveys(db, cityId, grounds);
    await plantMeetings(db, grounds);
    await plantPolls(db, grounds);
    await plantVolunteering(db, grounds);
    await plantChallenges(db, grounds);
    await plantOrganisations(db, cityId, grounds);
    await plantDebates(db, grounds);
    await plantNews(db, cityId, grounds);
    await plantReplies(db, grounds);
    for (const story of plan.ideas) tellIdea(grounds, story);
    tellProjectSteps(grounds);
    const named = tellFinalists(grounds);
    dateAccounts(grounds);
    await store(db, grounds.rows);
    await plantModerators(db, grounds);
    await plantProcesses(db, grounds);
    await plantResidents(db, cityId, grounds);
    await plantRewards(db, grounds);
    await plantAbout(db, grounds);
    await plantGame(db, cityId, grounds);
    await nameFinalists(db, grounds, named);
    await db.insert(visitDays).values(tellVisits(grounds));
    await indexIdeas(
      db,
      grounds.rows.ideas.map(({ id }) => id),
    );
  });
}
