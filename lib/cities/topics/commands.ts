import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { topics } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import { projects } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { finishStep } from "@/lib/cities/checklist/steps";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import { freeSlug } from "@/lib/cities/free-slug";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { ChangeTopicInput, TopicWords } from "./input";
import { topicShown } from "./shown";

const most = 60;

/** A new topic, behind the others. */
export async function addTopic({ db, actor }: Context, input: TopicWords): Promise<{ id: string }> {
  authorize(actor, "city.configure");
  const { city } = await lockSettings(db);
  const rows = await db.select({ slug: topics.slug, position: topics.position }).from(topics);
  if (rows.length >= most) throw new RuleError("admin.topics.tooMany", { most });
  const id = newId();
  await db.insert(topics).values({
    ...input,
    id,
    slug: freeSlug(
      input.name,
      city.defaultLocale,
      rows.map((row) => row.slug),
    ),
    position: Math.max(0, ...rows.map((row) => row.position + 1)),
  });
  await finishStep(db, "topics");
  await recordEvent(
    { db, actor },
    { verb: "city.topicsChanged", subject: { kind: "topic", id }, data: { change: "added" } },
  );
  return { id };
}

/** New words, picture, colour or department; its address stays, since people have linked to it. */
export async function changeTopic({ db, actor }: Context, input: ChangeTopicInput): Promise<Edited> {
  authorize(actor, "city.configure");
  const { locales } = await lockSettings(db);
  const topic = await requireTopic(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: topicShown(topic, locales),
    wanted: topicShown(input, locales),
    event: { verb: "city.topicsChanged", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  const { icon, hue, department } = input;
  const name = mergeTexts(topic.name, input.name, locales);
  await db.update(topics).set({ name, icon, hue, department }).where(eq(topics.id, input.id));
  await finishStep(db, "topics");
  await recordEvent(
    { db, actor },
    { verb: "city.topicsChanged", subject: { kind: "topic", id: input.id }, data: { change: "changed" } },
  );
  return { ok: true };
}

/** One place up or down among those in use. At the end of the list nothing happens. */
export async function moveTopic(
  { db, actor }: Context,
  { id, direction }: { id: string; direction: "up" | "down" },
): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  const inUse = await db
    .select({ id: topics.id })
    .from(topics)
    .where(isNull(topics.archivedAt))
    .orderBy(asc(topics.position), asc(topics.id));
  const order = inUse.map((topic) => topic.id);
  const from = order.indexOf(id);
  if (from < 0) throw new NotFoundError("topic");
  const to = Math.min(order.length - 1, Math.max(0, from + (direction === "up" ? -1 : 1)));
  order.splice(to, 0, ...order.splice(from, 1));
  for (const [position, topic] of order.entries()) {
    await db.update(topics).set({ position }).where(eq(topics.id, topic));
  }
  await recordEvent(
    { db, actor },
    { verb: "city.topicsChanged", subject: { kind: "topic", id }, data: { change: "moved" } },
  );
}

/** Taken off the list of choices. Ideas that carry it keep it, and it can come back. */
export async function archiveTopic({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  await requireTopic(db, id);
  await db
    .update(topics)
    .set({ archivedAt: sql`now()` })
    .where(and(eq(topics.id, id), isNull(topics.archivedAt)));
  await recordEvent(
    { db, actor },
    { verb: "city.topicsChanged", subject: { kind: "topic", id }, data: { change: "archived" } },
  );
}

export async function reopenTopic({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  await requireTopic(db, id);
  await db.update(topics).set({ archivedAt: null }).where(eq(topics.id, id));
  await recordEvent(
    { db, actor },
    { verb: "city.topicsChanged", subject: { kind: "topic", id }, data: { change: "reopened" } },
  );
}

/** Only one that no idea and no project carries: what is used is archived. */
export async function deleteTopic({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  await requireTopic(db, id);
  const [used] = await db.select({ id: ideas.id }).from(ideas).where(eq(ideas.topicId, id)).limit(1);
  if (used || (await db.$count(projects, eq(projects.topicId, id))) > 0)
    throw new RuleError("admin.topics.inUseRefused");
  await db.delete(topics).where(eq(topics.id, id));
  await recordEvent(
    { db, actor },
    { verb: "city.topicsChanged", subject: { kind: "topic", id }, data: { change: "deleted" } },
  );
}

async function requireTopic(db: CityDb, id: string): Promise<typeof topics.$inferSelect> {
  const [topic] = await db.select().from(topics).where(eq(topics.id, id)).for("update");
  if (!topic) throw new NotFoundError("topic");
  return topic;
}
