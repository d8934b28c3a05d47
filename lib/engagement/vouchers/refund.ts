import { eq, sql } from "drizzle-orm";
import { rewards, vouchers } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize, may } from "@/lib/people/permissions";
import { changeWallet, lockWallet } from "../wallets/change";

/**
 * Gives a voucher back that was not used: the points return, and so does the piece of stock. Its owner may while it
 * holds, staff also afterwards.
 */
export async function refundVoucher(
  { db, actor }: { db: CityDb; actor: Actor },
  { voucherId }: { voucherId: string },
): Promise<{ rewardId: string }> {
  authorize(actor, "rewards.redeem");
  const [found] = await db.select().from(vouchers).where(eq(vouchers.id, voucherId));
  const isStaff = may(actor, "rewards.manage");
  if (!found || !(isStaff || found.personId === asPerson(actor).id)) throw new NotFoundError("voucher");
  // In the order in which redeeming locks.
  const wallet = await lockWallet(db, found.personId);
  await db.select({ id: rewards.id }).from(rewards).where(eq(rewards.id, found.rewardId)).for("update");
  const [voucher] = await db
    .select({
      used: vouchers.usedAt,
      refunded: vouchers.refundedAt,
      isOver: sql<boolean>`expires_at <= now()`,
    })
    .from(vouchers)
    .where(eq(vouchers.id, voucherId))
    .for("update");
  const { rewardId } = found;
  if (!voucher || voucher.refunded) return { rewardId };
  if (voucher.used) throw new RuleError("rewards.refused.used");
  if (voucher.isOver && !isStaff) throw new RuleError("rewards.refused.expired");
  await db.update(vouchers).set({ refundedAt: sql`now()` }).where(eq(vouchers.id, voucherId));
  await db
    .update(rewards)
    .set({ stock: sql`${rewards.stock} + 1` })
    .where(eq(rewards.id, found.rewardId));
  if (found.price > 0) await changeWallet(db, wallet, { kind: "refunded", voucherId, points: found.price });
  await recordEvent(
    { db, actor },
    { verb: "voucher.refunded", subject: { kind: "voucher", id: voucherId }, data: { price: found.price } },
  );
  return { rewardId };
}
