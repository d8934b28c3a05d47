import { eq } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { projectModerators, projectPhases, projects } from "@/db/schema/projects";
import { surveyQuestions } from "@/db/schema/surveys";
import type { DemoProject } from "@/db/seed/model";
import type { CityDb } from "@/db/with-city";
import { newId, slugify } from "@/lib/base/ids";
import { dayOf, momentOf } from "@/lib/base/wall-clock";
import { chanceOf, codeOf } from "./chance";
import { type Grounds, must } from "./grounds";
import { note } from "./ledger";
import { linesOf } from "./lines-of";

/** What the city works on with its people; the boards of its projects have to be there before their ideas. */
export async function plantProjects(db: CityDb, grounds: Grounds): Promise<void> {
  for (const project of grounds.plan.projects ?? []) await plant(db, grounds, project);
}

/** Once everybody has moved in: who moderates which project. */
export async function plantModerators(db: CityDb, { plan, named }: Grounds): Promise<void> {
  for (const { key, moderators = [] } of plan.projects ?? []) {
    const [project] = await db
      .select({ id: projects.id })
      .from(projects)
      .where(eq(projects.code, codeOf(chanceOf(`${plan.slug} project ${key}`))));
    const projectId = must(project, `project ${key}`).id;
    const rows = moderators.map((who) => ({ projectId, personId: must(named.get(who), `staff ${who}`).id }));
    if (rows.length > 0) await db.insert(projectModerators).values(rows);
  }
}

async function plant(db: CityDb, grounds: Grounds, project: DemoProject): Promise<void> {
  const { plan, calendar, rows, topics, named } = grounds;
  const {
    key,
    by,
    moderators: _,
    blocks: __,
    around: ___,
    topic,
    published,
    archived,
    board,
    phases,
    ...words
  } = project;
  const id = newId();
  grounds.projects.set(key, id);
  const code = codeOf(chanceOf(`${plan.slug} project ${key}`));
  const actor = must(named.get(by), `staff ${by}`).id;
  const [createdAt, publishAt] = [calendar.ago(published + 12), calendar.ago(published)];
  const archiveAt = archived === undefined ? null : calendar.ago(archived);
  await db.insert(projects).values({
    ...{ id, code, slug: slugify(words.title[plan.defaultLocale] ?? ""), createdAt, createdBy: actor },
    ...{ publishAt, publishedBy: actor, archiveAt, archivedBy: archiveAt && actor },
    ...{ topicId: must(topics.get(topic), `topic ${topic}`), department: plan.departments[topic] ?? "" },
    ...words,
  });
  const day = (ago: number) => dayOf(calendar.ago(ago), plan.timeZone);
  await db.insert(projectPhases).values(
    phases.map(({ title, text, from, to }, position) => ({
      ...{ id: newId(), projectId: id, position, title, text, startsOn: day(from), endsOn: day(to) },
    })),
  );
  if (board) {
    const activityId = newId();
    grounds.boards.set(key, activityId);
    await db.insert(activities).values({
      ...{ id: activityId, kind: "idea_board", slug: `project-${code}`, projectId: id, createdAt },
      ...{
        title: board.title,
        intro: board.intro,
        closesAt: momentOf(`${day(board.closes)}T20:00`, plan.timeZone),
      },
    });
    const asked = linesOf(board.asks ?? []);
    grounds.asked.set(key, asked);
    const questions = asked.map(({ line }, index) => ({ ...line, activityId, position: index + 1 }));
    if (questions.length > 0) await db.insert(surveyQuestions).values(questions);
  }
  const told = { subject: { kind: "project" as const, id }, projectId: id, by: actor };
  note(rows, { ...told, verb: "project.created", at: createdAt, data: { template: project.template } });
  note(rows, { ...told, verb: "project.published", at: publishAt });
  if (archiveAt) note(rows, { ...told, verb: "project.archived", at: archiveAt });
}
