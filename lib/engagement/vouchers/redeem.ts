import { eq, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { rewards, vouchers } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newCode, newId } from "@/lib/base/ids";
import type { CitySettings } from "@/lib/cities/settings";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { loadRedeemer } from "../rewards/redeemer";
import { rewardRefusal } from "../rewards/refusal";
import { changeWallet, lockWallet } from "../wallets/change";
import type { RedeemInput } from "./input";

/** 31^10: guessing one of a thousand open vouchers takes more tries than any limit allows. */
const codeLength = 10;

type Redeeming = { db: CityDb; actor: Actor; settings: Pick<CitySettings, "gameOn"> };

/**
 * Gives the person a voucher for a reward and takes its price, which has to be the one they were shown. The wallet is locked first, then the reward, by everybody:
 * neither the balance nor the stock goes below zero however many press at once.
 */
export async function redeemReward(
  { db, actor, settings }: Redeeming,
  { rewardId, price: shown }: RedeemInput,
): Promise<{ id: string; code: string }> {
  authorize(actor, "rewards.redeem");
  const { id: personId } = asPerson(actor);
  const wallet = await lockWallet(db, personId);
  const [reward] = await db.select().from(rewards).where(eq(rewards.id, rewardId)).for("update");
  if (!reward) throw new NotFoundError("reward");
  const now = await databaseNow(db);
  const { hadOf, ...redeemer } = await loadRedeemer(db, personId);
  const had = hadOf.get(rewardId) ?? 0;
  if (reward.price !== shown) throw new RuleError("rewards.refused.otherPrice");
  const refusal = settings.gameOn ? rewardRefusal(reward, { ...redeemer, had }, now) : "off";
  if (refusal) throw new RuleError(`rewards.refused.${refusal}`);
  const id = newId();
  const code = newCode(codeLength);
  const price = reward.price ?? 0;
  if (reward.stock !== null) {
    await db
      .update(rewards)
      .set({ stock: reward.stock - 1 })
      .where(eq(rewards.id, rewardId));
  }
  await db.insert(vouchers).values({
    ...{ id, code, rewardId, personId, price, createdAt: now },
    expiresAt: sql`now() + make_interval(days => ${reward.validDays})`,
  });
  if (price > 0) await changeWallet(db, wallet, { kind: "spent", voucherId: id, points: price });
  await recordEvent(
    { db, actor },
    { verb: "reward.redeemed", subject: { kind: "reward", id: rewardId }, data: { voucherId: id, price } },
  );
  return { id, code };
}
