/** Why a person cannot have a reward now; the words for each are under `rewards.refused`. */
export type Refusal =
  | "off"
  | "gone"
  | "notYet"
  | "over"
  | "soldOut"
  | "enough"
  | "neighbourhood"
  | "relation"
  | "badge"
  | "points";

type Offer = Pick<Offered, "archivedAt" | "opensAt" | "closesAt" | "stock">;

export type Offered = {
  price: number | null;
  badge: string | null;
  badgeLevel: number | null;
  stock: number | null;
  neighbourhoodId: string | null;
  relation: string | null;
  opensAt: Date | null;
  closesAt: Date | null;
  archivedAt: Date | null;
  eachAtMost: number;
};

export type Redeemer = {
  plays: boolean;
  balance: number;
  neighbourhoodId: string | null;
  relation: string | null;
  /** Levels by badge. */
  badges: ReadonlyMap<string, number>;
  /** Vouchers for this reward that were not given back. */
  had: number;
};

/** Why nobody can have it now; null where somebody can. */
export function offerRefusal(
  reward: Offer,
  now: Date,
): Extract<Refusal, "gone" | "notYet" | "over" | "soldOut"> | null {
  if (reward.archivedAt) return "gone";
  if (reward.opensAt && reward.opensAt > now) return "notYet";
  if (reward.closesAt && reward.closesAt <= now) return "over";
  return reward.stock === 0 ? "soldOut" : null;
}

/** The button and the command both ask; null where the reward can be had. */
export function rewardRefusal(reward: Offered, person: Redeemer, now: Date): Refusal | null {
  if (!person.plays) return "off";
  const closed = offerRefusal(reward, now);
  if (closed) return closed;
  if (person.had >= reward.eachAtMost) return "enough";
  if (reward.neighbourhoodId && reward.neighbourhoodId !== person.neighbourhoodId) return "neighbourhood";
  if (reward.relation && reward.relation !== person.relation) return "relation";
  if (reward.badge && (person.badges.get(reward.badge) ?? 0) < (reward.badgeLevel ?? 1)) return "badge";
  if (reward.price && person.balance < reward.price) return "points";
  return null;
}
