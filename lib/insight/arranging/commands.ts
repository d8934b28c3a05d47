import { and, count, eq, sql } from "drizzle-orm";
import { dashboardViews } from "@/db/schema/dashboards";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Context } from "@/lib/cities/context";
import { recordEvent } from "@/lib/events/record";
import { findScope } from "@/lib/insight/scope";
import { asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { ArrangeInput, EndViewInput, RenameViewInput, ShareViewInput } from "./input";
import { readArranged } from "./queries";

/** Keeps how a person's dashboard is arranged, or the city's; or gives one's own up for the city's. */
export async function arrangeDashboard(context: Context, { intent, placed }: ArrangeInput): Promise<void> {
  authorize(context.actor, intent.kind === "city" ? "city.configure" : "insight.arrange");
  const { db, actor } = context;
  const { id: personId } = asPerson(actor);
  const own = and(eq(dashboardViews.kind, "own"), eq(dashboardViews.personId, personId));
  if (intent.kind === "city") {
    await db
      .insert(dashboardViews)
      .values({ id: newId(), kind: "city", placed })
      .onConflictDoUpdate({
        target: [dashboardViews.cityId],
        targetWhere: sql`kind = 'city'`,
        set: { placed },
      });
  }
  if (intent.kind === "save" || intent.kind === "step") {
    await db
      .insert(dashboardViews)
      .values({ id: newId(), kind: "own", personId, placed })
      .onConflictDoUpdate({
        target: [dashboardViews.cityId, dashboardViews.personId],
        targetWhere: sql`kind = 'own'`,
        set: { placed },
      });
  } else await db.delete(dashboardViews).where(own);
  await record(context, "city.dashboardArranged", { whose: intent.kind === "city" ? "city" : "own" });
}

/** More than these nobody finds their way in. */
export const mostViews = 50;

/** One's own arrangement as it is now, with its days and its project, at an address that all staff can open. */
export async function shareView(context: Context, input: ShareViewInput): Promise<string> {
  authorize(context.actor, "insight.arrange");
  const { db, actor } = context;
  const [had] = await db.select({ count: count() }).from(dashboardViews).where(shared);
  if ((had?.count ?? 0) >= mostViews) throw new RuleError("insight.views.tooMany", { most: mostViews });
  if ((await findScope(db, input.project)) === undefined) throw new NotFoundError("project");
  const { placed } = await readArranged(db, asPerson(actor).id, "");
  const id = newId();
  await db.insert(dashboardViews).values({ ...input, id, kind: "shared", placed });
  await record(context, "city.viewShared", { view: id });
  return id;
}

export async function renameView(context: Context, { id, name }: RenameViewInput): Promise<void> {
  authorize(context.actor, "insight.arrange");
  const named = await context.db
    .update(dashboardViews)
    .set({ name })
    .where(and(shared, eq(dashboardViews.id, id)))
    .returning({ id: dashboardViews.id });
  if (named.length === 0) throw new NotFoundError("dashboard view");
  await record(context, "city.viewRenamed", { view: id });
}

/** Its address shows nothing but one's own dashboard from then on. */
export async function endView(context: Context, { id }: EndViewInput): Promise<void> {
  authorize(context.actor, "insight.arrange");
  const ended = await context.db
    .delete(dashboardViews)
    .where(and(shared, eq(dashboardViews.id, id)))
    .returning({ id: dashboardViews.id });
  if (ended.length === 0) throw new NotFoundError("dashboard view");
  await record(context, "city.viewEnded", { view: id });
}

const shared = eq(dashboardViews.kind, "shared");

type Verb = "city.dashboardArranged" | "city.viewShared" | "city.viewRenamed" | "city.viewEnded";

async function record({ db, actor, city }: Context, verb: Verb, data: Record<string, string>): Promise<void> {
  await recordEvent({ db, actor }, { verb, subject: { kind: "city", id: city.id }, data });
}
