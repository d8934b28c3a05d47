import { eq } from "drizzle-orm";
import { walletEntries, wallets } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";

export type Wallet = { personId: string; score: number; balance: number; debt: number };

/** The person's wallet, made where there is none; locked until the transaction ends, so that changes stand in line. */
export async function lockWallet(db: CityDb, personId: string): Promise<Wallet> {
  await db.insert(wallets).values({ personId }).onConflictDoNothing();
  const [wallet] = await db
    .select({
      personId: wallets.personId,
      score: wallets.score,
      balance: wallets.balance,
      debt: wallets.debt,
    })
    .from(wallets)
    .where(eq(wallets.personId, personId))
    .for("update");
  if (!wallet) throw new Error("a wallet that was just made is gone");
  return wallet;
}

type Spending = { kind: "spent" | "refunded"; voucherId: string; points: number };

/**
 * The wallet with another score, or with points spent on a voucher or given back for one. Points that are taken back
 * after they were spent leave a debt; what comes in pays it first. The wallet must be locked.
 */
export async function changeWallet(
  db: CityDb,
  wallet: Wallet,
  change: { score: number } | Spending,
): Promise<Wallet> {
  const isScore = "score" in change;
  const gained = isScore
    ? change.score - wallet.score
    : change.kind === "spent"
      ? -change.points
      : change.points;
  const moved = gained >= 0 ? comeIn(wallet, gained) : goOut(wallet, -gained);
  const after = { ...wallet, ...moved, score: isScore ? change.score : wallet.score };
  await db
    .update(wallets)
    .set({ score: after.score, balance: after.balance, debt: after.debt })
    .where(eq(wallets.personId, wallet.personId));
  await db.insert(walletEntries).values({
    id: newId(),
    personId: wallet.personId,
    kind: isScore ? (gained > 0 ? "earned" : "taken_back") : change.kind,
    change: after.balance - wallet.balance,
    debtChange: after.debt - wallet.debt,
    voucherId: isScore ? null : change.voucherId,
  });
  return after;
}

function comeIn({ balance, debt }: Wallet, points: number) {
  const paid = Math.min(debt, points);
  return { balance: balance + points - paid, debt: debt - paid };
}

function goOut({ balance, debt }: Wallet, points: number) {
  const taken = Math.min(balance, points);
  return { balance: balance - taken, debt: debt + points - taken };
}
