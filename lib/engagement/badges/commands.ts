import { eq, sql } from "drizzle-orm";
import { badges } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { queueEverybody } from "../scoring/reader";
import type { BadgeInput, ChangeBadgeInput } from "./input";
import { badgeShown } from "./shown";

/** Everybody's progress is measured by every badge there is. */
const most = 20;

/** A badge of the city's own; who has done enough already gets it within a minute. */
export async function addBadge({ db, actor }: Context, input: BadgeInput): Promise<{ id: string }> {
  authorize(actor, "game.configure");
  await lockSettings(db);
  const rows = await db.select({ id: badges.id }).from(badges);
  if (rows.length >= most) throw new RuleError("game.badge.tooMany", { most });
  const id = newId();
  const { name, metric, topicId, neighbourhoodId, levels, fileId } = input;
  await db.insert(badges).values({ id, name, metric, topicId, neighbourhoodId, levels, fileId });
  await noteChange({ db, actor }, id, "added");
  return { id };
}

/** Another rule counts for everything since the beginning. */
export async function changeBadge({ db, actor }: Context, input: ChangeBadgeInput): Promise<Edited> {
  authorize(actor, "game.configure");
  const { locales } = await lockSettings(db);
  const badge = await requireBadge(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: badgeShown(badge, locales),
    wanted: badgeShown(input, locales),
    event: { verb: "city.badgesChanged", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  const { metric, topicId, neighbourhoodId, levels, fileId } = input;
  const name = mergeTexts(badge.name, input.name, locales);
  await db
    .update(badges)
    .set({ name, metric, topicId, neighbourhoodId, levels, ...(fileId === undefined ? {} : { fileId }) })
    .where(eq(badges.id, input.id));
  await noteChange({ db, actor }, input.id, "changed");
  return { ok: true };
}

/** Taken from everybody's page; brought back, everybody has it again. */
export async function archiveBadge({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "game.configure");
  await requireBadge(db, id);
  await db.update(badges).set({ archivedAt: sql`coalesce(archived_at, now())` }).where(eq(badges.id, id));
  await noteChange({ db, actor }, id, "archived");
}

export async function reopenBadge({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "game.configure");
  await requireBadge(db, id);
  await db.update(badges).set({ archivedAt: null }).where(eq(badges.id, id));
  await noteChange({ db, actor }, id, "reopened");
}

async function noteChange(context: Pick<Context, "db" | "actor">, id: string, change: string): Promise<void> {
  await queueEverybody(context.db);
  await recordEvent(context, {
    verb: "city.badgesChanged",
    subject: { kind: "badge", id },
    data: { change },
  });
}

async function requireBadge(db: CityDb, id: string): Promise<typeof badges.$inferSelect> {
  const [badge] = await db.select().from(badges).where(eq(badges.id, id)).for("update");
  if (!badge) throw new NotFoundError("badge");
  return badge;
}
