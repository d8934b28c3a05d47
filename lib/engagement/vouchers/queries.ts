import { and, desc, eq, sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { partners, rewards, vouchers } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import { actorId } from "@/lib/people/actor";
import { handedOut } from "../rewards/queries";
import { type Counter, repeatMinutes } from "./accept";
import { plainCode, stateOf, type VoucherState } from "./state";

/** A voucher as its owner sees it. */
export type OwnVoucher = {
  id: string;
  code: string;
  rewardId: string;
  title: Localized;
  text: Localized;
  price: number;
  /** Who takes it; null where the city itself does. */
  partner: string | null;
  state: VoucherState;
  expiresAt: Date;
  usedAt: Date | null;
  refundedAt: Date | null;
};

const order: VoucherState[] = ["open", "used", "refunded", "expired"];

/** The person's vouchers: first those that can be used, the one that ends soonest at the top. */
export async function listOwnVouchers(db: CityDb, personId: string): Promise<OwnVoucher[]> {
  const found = await readOwn(db, personId);
  return found.sort(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) ||
      (one.state === "open" ? one.expiresAt.getTime() - other.expiresAt.getTime() : 0),
  );
}

export async function findOwnVoucher(db: CityDb, personId: string, code: string): Promise<OwnVoucher | null> {
  const [found] = await readOwn(db, personId, plainCode(code));
  return found ?? null;
}

async function readOwn(db: CityDb, personId: string, code?: string): Promise<OwnVoucher[]> {
  const now = await databaseNow(db);
  const rows = await db
    .select({
      ...dated,
      id: vouchers.id,
      code: vouchers.code,
      rewardId: vouchers.rewardId,
      title: rewards.title,
      text: rewards.text,
      price: vouchers.price,
      partner: partners.name,
    })
    .from(vouchers)
    .innerJoin(rewards, ofReward)
    .leftJoin(partners, handedOut)
    .where(and(eq(vouchers.personId, personId), code === undefined ? undefined : eq(vouchers.code, code)))
    .orderBy(desc(vouchers.createdAt), desc(vouchers.id));
  return rows.map((row) => ({ ...row, state: stateOf(row, now) }));
}

/** A voucher as a counter sees it: nothing of its owner. */
export type CounterVoucher = {
  code: string;
  title: Localized;
  text: Localized;
  state: VoucherState;
  expiresAt: Date;
  usedAt: Date | null;
  refundedAt: Date | null;
  /** Used by this very counter a moment ago: its answer may have been lost on the way. */
  justHere: boolean;
};

/** Null for a code that does not exist, or belongs to another partner's rewards. */
export async function findAtCounter(
  db: CityDb,
  counter: Counter,
  code: string,
): Promise<CounterVoucher | null> {
  const now = await databaseNow(db);
  const [row] = await db
    .select({
      ...dated,
      code: vouchers.code,
      title: rewards.title,
      text: rewards.text,
      partnerId: rewards.partnerId,
      usedBy: vouchers.usedBy,
      usedAtTill: vouchers.usedAtTill,
      fresh: sql<boolean>`coalesce(used_at > now() - make_interval(mins => ${repeatMinutes}), false)`,
    })
    .from(vouchers)
    .innerJoin(rewards, ofReward)
    .where(eq(vouchers.code, plainCode(code)));
  if (!row) return null;
  const { partnerId, usedBy, usedAtTill, fresh, ...shown } = row;
  if ("partnerId" in counter && partnerId !== counter.partnerId) return null;
  const here =
    "actor" in counter ? usedBy !== null && usedBy === actorId(counter.actor) : usedAtTill === counter.till;
  return { ...shown, state: stateOf(row, now), justHere: fresh && here };
}

/** A voucher as staff see it in the list of a reward. */
export type GivenVoucher = {
  id: string;
  code: string;
  state: VoucherState;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  refundedAt: Date | null;
};

/** The newest of a reward's vouchers, without the people they belong to. */
export async function listGiven(db: CityDb, rewardId: string, atMost = 200): Promise<GivenVoucher[]> {
  const now = await databaseNow(db);
  const rows = await db
    .select({ ...dated, id: vouchers.id, code: vouchers.code, createdAt: vouchers.createdAt })
    .from(vouchers)
    .where(eq(vouchers.rewardId, rewardId))
    .orderBy(desc(vouchers.createdAt), desc(vouchers.id))
    .limit(atMost);
  return rows.map((row) => ({ ...row, state: stateOf(row, now) }));
}

const ofReward = and(eq(rewards.cityId, vouchers.cityId), eq(rewards.id, vouchers.rewardId));

const dated = {
  expiresAt: vouchers.expiresAt,
  usedAt: vouchers.usedAt,
  refundedAt: vouchers.refundedAt,
};
