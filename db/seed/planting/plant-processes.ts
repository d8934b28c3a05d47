import { sql } from "drizzle-orm";
import { projectFollows } from "@/db/schema/following";
import { projectFolderPlaces, projectFolders } from "@/db/schema/project-folders";
import { projectReviewers, projectReviewRounds, projectReviews } from "@/db/schema/project-reviews";
import { projectTemplates } from "@/db/schema/project-templates";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { outlineOf } from "@/lib/projects/outline";
import { chanceOf, codeOf } from "./chance";
import { type Grounds, must } from "./grounds";

/** What is around a city's projects: folders, templates of its own, who follows them, and what people say of them. */
export async function plantProcesses(db: CityDb, grounds: Grounds): Promise<void> {
  const { plan, projects } = grounds;
  for (const [position, { key, title, text, projects: inside }] of (plan.folders ?? []).entries()) {
    const folderId = newId();
    const code = codeOf(chanceOf(`${plan.slug} folder ${key}`));
    await db.insert(projectFolders).values({ id: folderId, code, title, text, position });
    const places = inside.map((one) => ({ folderId, projectId: must(projects.get(one), `project ${one}`) }));
    await db.insert(projectFolderPlaces).values(places);
  }
  for (const { key, around = {} } of plan.projects ?? []) {
    const { savedAs, followers = 0, reviews } = around;
    const projectId = must(projects.get(key), `project ${key}`);
    if (savedAs) {
      const content = must((await outlineOf(db, projectId)) ?? undefined, `outline of ${key}`);
      await db.insert(projectTemplates).values({ id: newId(), name: savedAs, content });
    }
    if (followers > 0) await follow(db, { projectId, followers });
    if (reviews) await review(db, grounds, { projectId, ...reviews });
  }
}

async function follow(
  db: CityDb,
  { projectId, followers }: { projectId: string; followers: number },
): Promise<void> {
  const rows = (await tookPart(db, projectId)).slice(0, followers);
  if (rows.length > 0)
    await db.insert(projectFollows).values(rows.map((personId) => ({ projectId, personId })));
}

type Said = { projectId: string; count: number; words: string[] };

/** Mostly content, as people are who were heard; counted in fives. */
async function review(db: CityDb, { plan }: Grounds, { projectId, count, words }: Said): Promise<void> {
  const random = chanceOf(`${plan.slug} reviews`);
  const grade = () => Math.min(5, 2 + Math.floor(random() * 3.6));
  await db.insert(projectReviewRounds).values({ projectId });
  await db.insert(projectReviews).values(
    Array.from({ length: count }, (_, index) => ({
      ...{ id: newId(), projectId, clear: grade(), worth: grade(), words: words[index] ?? "" },
      counted: index < count - (count % 5),
    })),
  );
  const reviewers = (await tookPart(db, projectId)).slice(0, count);
  if (reviewers.length > 0)
    await db.insert(projectReviewers).values(reviewers.map((personId) => ({ projectId, personId })));
}

async function tookPart(db: CityDb, projectId: string): Promise<string[]> {
  const rows = await db.execute<{
    id: string;
  }>(sql`select p.id from people p where p.deleted_at is null and p.id in (
    select actor_id from events where project_id = ${projectId} and verb in ('idea.supported', 'survey.answered',
      'comment.posted', 'poll.voted', 'meeting.registered', 'idea.submitted')) order by p.id`);
  return rows.map(({ id }) => id);
}
