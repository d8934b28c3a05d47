import { eq } from "drizzle-orm";
import { activities, topics } from "@/db/schema/city";
import type { ProjectOutline } from "@/db/schema/project-templates";
import { projectPhases, projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newCode, newId, slugify } from "@/lib/base/ids";
import type { Localized } from "@/lib/base/localized";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { ChangeAboutInput, ChangeTextsInput, CreateProjectInput } from "./input";
import { lockProject, tellProject } from "./locking";
import { outlineOf, putOutline, putQuestions } from "./outline";
import { findTemplate } from "./own-templates/queries";
import { aboutShown, sectionShown } from "./shown";
import { startingBoard, startingPhases } from "./starting";
import { mustSay, type Section, sections, type TextName } from "./texts";

type Creating = { db: CityDb; actor: Actor; city: Pick<City, "id" | "defaultLocale" | "locales"> };

type Changing = Context & { city: Pick<City, "defaultLocale"> };

const most = 1000;

/** A draft, with the phases and board of its template, or with all that another says and asks (without its days). */
export async function createProject(
  { db, actor, city }: Creating,
  { title, template = "inform", copy, own }: CreateProjectInput,
): Promise<{ id: string }> {
  authorize(actor, "projects.manage");
  if ((await db.$count(projects)) >= most) throw new RuleError("projects.admin.tooMany", { most });
  const model = await modelOf(db, { copy, own });
  const id = newId();
  const phases = model?.phases ?? startingPhases(template, city.locales);
  const code = await insertWithCode(db, {
    ...(model?.words ?? { template }),
    ...{ id, title, slug: slugOf(title, city), createdBy: actorId(actor) },
  });
  if (phases.length > 0) {
    await db.insert(projectPhases).values(
      phases.map(({ title: name, text }, position) => ({
        ...{ id: newId(), projectId: id, title: name, text, position },
      })),
    );
  }
  const board = model ? model.board : startingBoard(template, city.locales);
  if (board) {
    const place = { id: newId(), kind: "idea_board", projectId: id, slug: `project-${code}` };
    const { questions, ...values }: NonNullable<ProjectOutline["board"]> = board;
    await db.insert(activities).values({ ...place, ...values });
    await putQuestions(db, place.id, questions);
  }
  if (model) await putOutline(db, id, model);
  await tellProject(
    { db, actor },
    { verb: "project.created", id, data: { template, copy: copy ?? null, own: own ?? null } },
  );
  return { id };
}

/**
 * What it is called and what it is about.
 * @throws RuleError where a picture would be without words for who does not see it
 */
export async function changeAbout(
  { db, actor, city }: Changing,
  input: Omit<ChangeAboutInput, "picture" | "removePicture"> & { fileId?: string | null },
): Promise<Edited> {
  authorize(actor, "projects.manage", { project: input.id });
  const { locales } = await lockSettings(db);
  const project = await lockProject(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: aboutShown(project, locales),
    wanted: aboutShown(input, locales),
    event: { verb: "project.changed", section: "about", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  const { topicId, department, fileId } = input;
  if (topicId && (await db.$count(topics, eq(topics.id, topicId))) === 0) throw new NotFoundError("topic");
  const coverFileId = fileId === undefined ? project.coverFileId : fileId;
  if (coverFileId && !input.coverAlt[city.defaultLocale]) throw new RuleError("projects.admin.needAlt");
  const title = mergeTexts(project.title, input.title, locales);
  await db
    .update(projects)
    .set({
      ...{ title, slug: slugOf(title, city), topicId, department, coverFileId },
      summary: mergeTexts(project.summary, input.summary, locales),
      coverAlt: mergeTexts(project.coverAlt, input.coverAlt, locales),
    })
    .where(eq(projects.id, input.id));
  await tellProject({ db, actor }, { verb: "project.changed", id: input.id, data: { section: "about" } });
  return { ok: true };
}

/** One section of what a project says. What has to be said stays said where it is or will be public. */
export async function changeTexts({ db, actor, city }: Changing, input: ChangeTextsInput): Promise<Edited> {
  authorize(actor, "projects.manage", { project: input.id });
  const { locales } = await lockSettings(db);
  const { id, section } = input;
  const project = await lockProject(db, id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: sectionShown(section, project, locales),
    wanted: sectionShown(section, input, locales),
    event: { verb: "project.changed", section, subjectId: id },
  });
  if (conflict) return { ok: false, conflict };
  const emptied = mustSay.some((name) => isIn(section, name) && !input[name][city.defaultLocale]);
  if (project.publishAt && emptied) throw new RuleError("projects.admin.mustSay");
  const texts = sections[section].map((name) => [name, mergeTexts(project[name], input[name], locales)]);
  await db.update(projects).set(Object.fromEntries(texts)).where(eq(projects.id, id));
  await tellProject({ db, actor }, { verb: "project.changed", id, data: { section } });
  return { ok: true };
}

function isIn(section: Section, name: TextName): boolean {
  return sections[section].some((one) => one === name);
}

function slugOf(title: Localized, { defaultLocale }: Pick<City, "defaultLocale">): string {
  return slugify(title[defaultLocale] ?? Object.values(title)[0] ?? "");
}

/** @throws NotFoundError where what it was to begin with is gone */
async function modelOf(db: CityDb, { copy, own }: Pick<CreateProjectInput, "copy" | "own">) {
  if (!copy && !own) return null;
  const model = copy ? await outlineOf(db, copy) : (await findTemplate(db, own ?? ""))?.content;
  if (!model) throw new NotFoundError("project");
  return model;
}

/** A code that another project of the city has is drawn again: the unique index decides. */
async function insertWithCode(db: CityDb, row: Omit<typeof projects.$inferInsert, "code">): Promise<string> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const inserted = await db
      .insert(projects)
      .values({ ...row, code: newCode(5) })
      .onConflictDoNothing({ target: [projects.cityId, projects.code] })
      .returning({ code: projects.code });
    if (inserted[0]) return inserted[0].code;
  }
  throw new Error("no free code found for a project");
}
