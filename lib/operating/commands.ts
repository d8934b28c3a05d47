import { eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { cities, platformLog } from "@/db/schema/platform";
import { withCity, withPlatform } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { cityById } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { tellApproval } from "./approval-mail";
import { canApprove, canResume, canSuspend } from "./policy";

type Operating = { actor: Actor };

/** Citizens see a friendly page from now on; nothing is lost. */
export async function suspendCity(
  { actor }: Operating,
  input: { cityId: string; reason: string },
): Promise<void> {
  authorize(actor, "platform.operate");
  await change(
    actor,
    input.cityId,
    "suspended",
    canSuspend,
    {
      state: "suspended",
      suspendedAt: sql`now()`,
      suspendedReason: input.reason,
    },
    { reason: input.reason },
  );
  await recordInCity(actor, input.cityId, "city.suspended");
}

export async function resumeCity({ actor }: Operating, input: { cityId: string }): Promise<void> {
  authorize(actor, "platform.operate");
  await change(actor, input.cityId, "resumed", canResume, {
    state: "live",
    suspendedAt: null,
    suspendedReason: null,
  });
  await recordInCity(actor, input.cityId, "city.resumed");
}

/** A city somebody started goes live. */
export async function approveCity({ actor }: Operating, input: { cityId: string }): Promise<void> {
  authorize(actor, "platform.operate");
  await change(actor, input.cityId, "approved", canApprove, { state: "live" });
  await recordInCity(actor, input.cityId, "city.resumed");
  const city = await cityById(input.cityId);
  if (city) await withCity(city.id, (db) => tellApproval(db, city));
}

type Change = PgUpdateSetSource<typeof cities>;

async function change(
  actor: Actor,
  cityId: string,
  action: string,
  allowed: (city: { state: string }) => boolean,
  set: Change,
  detail: Record<string, string> = {},
): Promise<void> {
  await withPlatform(async (db) => {
    const [city] = await db
      .select({ state: cities.state, slug: cities.slug, kind: cities.kind })
      .from(cities)
      .where(eq(cities.id, cityId))
      .for("update");
    if (city?.kind !== "city") throw new NotFoundError("city");
    if (!allowed(city)) throw new RuleError("platform.notNow");
    await db.update(cities).set(set).where(eq(cities.id, cityId));
    await db
      .insert(platformLog)
      .values({ id: newId(), action, cityId, citySlug: city.slug, operatorId: actorId(actor), detail });
  });
}

/** The city's own ledger names no person of another realm. */
async function recordInCity(
  actor: Actor,
  cityId: string,
  verb: "city.suspended" | "city.resumed",
): Promise<void> {
  const by = actor.kind === "person" ? "operator" : "console";
  await withCity(cityId, (db) =>
    recordEvent(
      { db, actor: { kind: "system", reason: "console" } },
      { verb, subject: { kind: "city", id: cityId }, data: { by } },
    ),
  );
}
