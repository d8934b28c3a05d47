import { eq } from "drizzle-orm";
import { rewards, scoreRules } from "@/db/schema/engagement";
import { hashToken, newId } from "@/lib/base/ids";
import { addPartner } from "@/lib/engagement/partners/commands";
import { makePass } from "@/lib/engagement/partners/pass";
import { redeemReward } from "@/lib/engagement/vouchers/redeem";
import { changeWallet, lockWallet } from "@/lib/engagement/wallets/change";
import { recordEvent } from "@/lib/events/record";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";
import { settleScores } from "./engagement";
import { within } from "./idea";

type Reward = Partial<typeof rewards.$inferInsert>;

export async function offerReward(here: TestCity, values: Reward = {}): Promise<string> {
  const id = newId();
  await here.run((db) =>
    db.insert(rewards).values({ id, title: { en: "Museum ticket" }, price: 20, stock: 10, ...values }),
  );
  return id;
}

/** Points that stay where a worker derives scores from the ledger: this city gives so many for joining it. */
export async function earnPoints(here: TestCity, person: Person, points: number): Promise<void> {
  await here.run(async (db) => {
    await db
      .insert(scoreRules)
      .values({ deed: "joined", points })
      .onConflictDoUpdate({ target: [scoreRules.cityId, scoreRules.deed], set: { points } });
    const subject = { kind: "person", id: person.id } as const;
    await recordEvent({ db, actor: person }, { verb: "person.joined", subject });
  });
  await settleScores(here);
}

/** Points as if the person had earned them, until a worker looks at the ledger. */
export function givePoints(here: TestCity, { id }: Person, score: number) {
  return here.run(async (db) => changeWallet(db, await lockWallet(db, id), { score }));
}

/** As somebody does who sees the reward's page now. */
export async function redeem(here: TestCity, actor: Person, rewardId: string) {
  const [shown] = await here.run((db) =>
    db.select({ price: rewards.price }).from(rewards).where(eq(rewards.id, rewardId)),
  );
  return within(here, actor, (context) => redeemReward(context, { rewardId, price: shown?.price ?? null }));
}

/** A citizen with a voucher for a reward. */
export async function giveVoucher(here: TestCity, values: Reward = {}) {
  const owner = await here.person({ firstName: "Olga", lastName: "Owner" });
  await givePoints(here, owner, 100);
  const rewardId = await offerReward(here, values);
  const voucher = await redeem(here, owner, rewardId);
  return { ...voucher, rewardId, owner };
}

/** What a partner's browser holds after its PIN. */
export async function openCounter(here: TestCity, now = new Date()): Promise<string> {
  const actor = await here.superadmin();
  const { partnerId, token } = await here.run((db) => addPartner({ db, actor }, { name: "City Museum" }));
  return makePass(partnerId, { cityId: here.id, tokenHash: hashToken(token) }, now);
}
