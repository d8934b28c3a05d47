import { eq, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { news } from "@/db/schema/news";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newCode, newId, slugify } from "@/lib/base/ids";
import type { Localized } from "@/lib/base/localized";
import { momentOf } from "@/lib/base/wall-clock";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { Verb } from "@/lib/events/verbs";
import { authorize, inProject } from "@/lib/people/permissions";
import type { ChangeNewsInput, NewsWords, PublishNewsInput } from "./input";
import { authorizeNews } from "./place";
import { newsShown } from "./shown";

type Writing = Context & { city: Pick<City, "id" | "defaultLocale" | "timeZone"> };
type Named = { id: string };

const most = 5000;

/** A draft that only staff see. */
export async function writeNews({ db, actor, city }: Writing, input: NewsWords): Promise<Named> {
  authorize(actor, "news.write", inProject(input.projectId));
  if ((await db.$count(news)) >= most) throw new RuleError("news.tooMany", { most });
  await requireProject(db, input.projectId);
  requireAlt(input.fileId ?? null, input.imageAlt, city);
  const { title, body, imageAlt, projectId, fileId } = input;
  const id = newId();
  await insertWithCode(db, {
    ...{ id, title, body, imageAlt, projectId },
    ...{ slug: slugOf(title, city), imageFileId: fileId ?? null },
  });
  await tell({ db, actor }, "news.written", { id, projectId });
  return { id };
}

/** Other words, another picture or project. What is public changes at once. */
export async function changeNews({ db, actor, city }: Writing, input: ChangeNewsInput): Promise<Edited> {
  const before = await authorizeNews({ db, actor }, input.id);
  authorize(actor, "news.write", inProject(input.projectId));
  const { locales } = await lockSettings(db);
  const conflict = await findConflict(db, {
    version: input.version,
    now: newsShown(before, locales),
    wanted: newsShown(input, locales),
    event: { verb: "news.changed", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  await requireProject(db, input.projectId);
  const imageFileId = input.fileId === undefined ? before.imageFileId : input.fileId;
  requireAlt(imageFileId, input.imageAlt, city);
  const title = mergeTexts(before.title, input.title, locales);
  await db
    .update(news)
    .set({
      ...{ title, slug: slugOf(title, city), imageFileId, projectId: input.projectId },
      body: mergeTexts(before.body, input.body, locales),
      imageAlt: mergeTexts(before.imageAlt, input.imageAlt, locales),
      updatedAt: sql`now()`,
    })
    .where(eq(news.id, input.id));
  await tell({ db, actor }, "news.changed", input);
  return { ok: true };
}

/**
 * Public from now on, or from a moment of the city's clocks on.
 * @throws RuleError where that moment is past
 */
export async function publishNews({ db, actor, city }: Writing, input: PublishNewsInput): Promise<void> {
  const { projectId, state } = await authorizeNews({ db, actor }, input.id);
  if (state === "published") return;
  const moment = input.publishAt ? momentOf(input.publishAt, city.timeZone) : null;
  if (moment && moment <= (await databaseNow(db))) throw new RuleError("news.past");
  await db
    .update(news)
    .set({ publishAt: moment ?? sql`now()`, withdrawnAt: null })
    .where(eq(news.id, input.id));
  const data = { publishAt: moment?.toISOString() ?? null };
  await tell({ db, actor }, "news.published", { id: input.id, projectId }, data);
}

/** Nobody but staff reads it any more; what was planned is a draft again. */
export async function withdrawNews(
  { db, actor }: Pick<Writing, "db" | "actor">,
  { id }: Named,
): Promise<void> {
  const { projectId, state } = await authorizeNews({ db, actor }, id);
  if (state === "draft" || state === "withdrawn") return;
  await db
    .update(news)
    .set(state === "scheduled" ? { publishAt: null } : { withdrawnAt: sql`now()` })
    .where(eq(news.id, id));
  await tell({ db, actor }, "news.withdrawn", { id, projectId });
}

async function tell(
  context: Pick<Writing, "db" | "actor">,
  verb: Verb,
  { id, projectId }: { id: string; projectId: string | null },
  data: Record<string, string | null> = {},
): Promise<void> {
  await recordEvent(context, { verb, subject: { kind: "news", id }, projectId, data });
}

async function requireProject(db: CityDb, id: string | null): Promise<void> {
  if (id && (await db.$count(projects, eq(projects.id, id))) === 0) throw new NotFoundError("project");
}

/** Whoever does not see the picture has to know what is on it. */
function requireAlt(fileId: string | null, alt: Localized, { defaultLocale }: Writing["city"]): void {
  if (fileId && !alt[defaultLocale]) throw new RuleError("news.needAlt");
}

function slugOf(title: Localized, { defaultLocale }: Writing["city"]): string {
  return slugify(title[defaultLocale] ?? Object.values(title)[0] ?? "");
}

/** A code that another one of the city has is drawn again: the unique index decides. */
async function insertWithCode(db: CityDb, row: Omit<typeof news.$inferInsert, "code">): Promise<void> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const inserted = await db
      .insert(news)
      .values({ ...row, code: newCode(5) })
      .onConflictDoNothing({ target: [news.cityId, news.code] })
      .returning({ id: news.id });
    if (inserted[0]) return;
  }
  throw new Error("no free code found for a piece of news");
}
