import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { partners, rewards, vouchers } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { ForbiddenError } from "@/lib/base/errors";
import { recordEvent } from "@/lib/events/record";
import { type Actor, actorId, visitor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { plainCode, stateOf, type VoucherState } from "./state";

/** Who stands at the counter: staff of the city, or a partner by its link and PIN, at one of its tills. */
export type Counter = { actor: Actor } | { partnerId: string; till: string };

export type Accepted =
  /** Now, or a moment ago by this same counter, whose answer got lost on the way. */
  | { kind: "accepted"; usedAt: Date; again: boolean }
  | { kind: "refused"; state: Exclude<VoucherState, "open">; usedAt: Date | null }
  /** Of the very person at the counter: somebody else has to hand it out. */
  | { kind: "own" }
  /** No such code, or one of another partner's rewards. */
  | { kind: "unknown" };

/** How long the same counter that sends the same code again is told that it was accepted, in minutes. */
export const repeatMinutes = 10;

/**
 * Marks a voucher as used, once: of two counters that scan at the same second one is told that it was used already.
 */
export async function acceptVoucher(
  { db, counter }: { db: CityDb; counter: Counter },
  { code }: { code: string },
): Promise<Accepted> {
  if ("actor" in counter) authorize(counter.actor, "vouchers.accept");
  else await requireOpenPartner(db, counter.partnerId);
  const found = await findVoucher(db, counter, code);
  if (!found) return { kind: "unknown" };
  if ("actor" in counter && found.personId === actorId(counter.actor)) return { kind: "own" };
  const by =
    "actor" in counter
      ? { usedBy: actorId(counter.actor) }
      : { usedAtPartner: counter.partnerId, usedAtTill: counter.till };
  const [used] = await db
    .update(vouchers)
    .set({ usedAt: sql`now()`, ...by })
    .where(
      and(
        eq(vouchers.id, found.id),
        isNull(vouchers.usedAt),
        isNull(vouchers.refundedAt),
        gt(vouchers.expiresAt, sql`now()`),
      ),
    )
    .returning({ usedAt: vouchers.usedAt });
  if (used?.usedAt) {
    const actor = "actor" in counter ? counter.actor : visitor;
    const data = { rewardId: found.rewardId, atPartner: "partnerId" in counter };
    await recordEvent(
      { db, actor },
      { verb: "voucher.used", subject: { kind: "voucher", id: found.id }, data },
    );
    return { kind: "accepted", usedAt: used.usedAt, again: false };
  }
  return whyNot(db, counter, found.id);
}

async function whyNot(db: CityDb, counter: Counter, id: string): Promise<Accepted> {
  const [row] = await db.select().from(vouchers).where(eq(vouchers.id, id));
  if (!row) return { kind: "unknown" };
  const now = await databaseNow(db);
  const byUs =
    "actor" in counter
      ? counter.actor.kind === "person" && row.usedBy === counter.actor.id
      : row.usedAtTill === counter.till;
  if (row.usedAt && byUs && now.getTime() - row.usedAt.getTime() < repeatMinutes * 60_000) {
    return { kind: "accepted", usedAt: row.usedAt, again: true };
  }
  const state = stateOf(row, now);
  return state === "open" ? { kind: "unknown" } : { kind: "refused", state, usedAt: row.usedAt };
}

async function findVoucher(db: CityDb, counter: Counter, code: string) {
  const [found] = await db
    .select({
      id: vouchers.id,
      rewardId: vouchers.rewardId,
      personId: vouchers.personId,
      partnerId: rewards.partnerId,
    })
    .from(vouchers)
    .innerJoin(rewards, and(eq(rewards.cityId, vouchers.cityId), eq(rewards.id, vouchers.rewardId)))
    .where(eq(vouchers.code, plainCode(code)));
  return found && ("actor" in counter || found.partnerId === counter.partnerId) ? found : null;
}

async function requireOpenPartner(db: CityDb, partnerId: string): Promise<void> {
  const open = await db
    .select({ id: partners.id })
    .from(partners)
    .where(and(eq(partners.id, partnerId), isNull(partners.closedAt)));
  if (open.length === 0) throw new ForbiddenError("vouchers.accept");
}
