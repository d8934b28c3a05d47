import { eq } from "drizzle-orm";
import { challengeFinalists, challenges } from "@/db/schema/challenges";
import { activities } from "@/db/schema/city";
import { seasons } from "@/db/schema/seasons";
import type { DemoChallenge } from "@/db/seed/model-activities";
import type { CityDb } from "@/db/with-city";
import { newId, slugify } from "@/lib/base/ids";
import { dayOf } from "@/lib/base/wall-clock";
import { chanceOf, codeOf } from "./chance";
import { type Grounds, must } from "./grounds";
import { note } from "./ledger";

/** Questions that are answered by ideas, which stand there as on a board. */
export async function plantChallenges(db: CityDb, grounds: Grounds): Promise<void> {
  for (const plan of grounds.plan.challenges ?? []) await plant(db, grounds, plan);
}

async function plant(db: CityDb, grounds: Grounds, challenge: DemoChallenge): Promise<void> {
  const { plan, calendar, rows, projects, named, boards } = grounds;
  const { key, published, closes, title, intro, project, criteria, prize, jury } = challenge;
  const id = newId();
  const code = codeOf(chanceOf(`${plan.slug} challenge ${key}`));
  const projectId = project ? must(projects.get(project), `project ${project}`) : null;
  const by = must(named.get(challenge.by), `staff ${challenge.by}`).id;
  const [publishAt, createdAt] = [calendar.ago(published), calendar.ago(published + 2)];
  await db.insert(activities).values({
    ...{ id, kind: "challenge", code, slug: `challenge-${code}`, projectId, title, intro },
    ...{ who: "signed_in", publishAt, createdAt, closesAt: calendar.ago(closes) },
  });
  const decidesOn = dayOf(calendar.ago(challenge.decides), plan.timeZone);
  await db.insert(challenges).values({ activityId: id, criteria, prize, jury, decidesOn });
  boards.set(key, id);
  const told = { projectId, activityId: id, subject: { kind: "activity" as const, id }, by };
  note(rows, { ...told, verb: "activity.created", at: createdAt });
  note(rows, { ...told, verb: "activity.published", at: publishAt });
}

type Named = typeof challengeFinalists.$inferInsert;

/** Says of ideas that they are finalists; their rows follow once the ideas are there. */
export function tellFinalists(grounds: Grounds): Named[] {
  const { plan, calendar, rows, boards, named } = grounds;
  return (plan.challenges ?? []).flatMap(({ key, named: chosen, by }) =>
    (chosen?.finalists ?? []).map(({ idea: ideaKey, reason }) => {
      const story = must(
        plan.ideas.find((one) => one.key === ideaKey),
        `idea ${ideaKey}`,
      );
      const activityId = must(boards.get(key), `challenge ${key}`);
      const slug = slugify(story.title);
      const idea = must(
        rows.ideas.find((one) => one.activityId === activityId && one.slug === slug),
        `row of ${ideaKey}`,
      );
      idea.distinction = "finalist";
      const announcedAt = calendar.ago(chosen?.ago ?? 0);
      note(rows, {
        ...{ activityId, neighbourhoodId: idea.neighbourhoodId ?? null },
        ...{ subject: { kind: "idea" as const, id: idea.id }, verb: "challenge.finalistNamed" },
        ...{ at: announcedAt, by: must(named.get(by), `staff ${by}`).id },
      });
      return { activityId, ideaId: idea.id, reason, announcedAt, createdAt: announcedAt };
    }),
  );
}

/** Writes who was named, and which challenges are part of the season that runs. */
export async function nameFinalists(db: CityDb, { plan, boards }: Grounds, named: Named[]): Promise<void> {
  if (named.length > 0) await db.insert(challengeFinalists).values(named);
  const [season] = await db.select({ id: seasons.id }).from(seasons).limit(1);
  for (const { key, inSeason } of plan.challenges ?? []) {
    const activityId = must(boards.get(key), `challenge ${key}`);
    if (inSeason && season)
      await db.update(challenges).set({ seasonId: season.id }).where(eq(challenges.activityId, activityId));
  }
}
