import { asc, sql } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import { isOneOf } from "@/db/is-one-of";
import { walletEntries, wallets } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";

export type Wallet = { personId: string; score: number; balance: number; debt: number };

/** The person's wallet, made where there is none; locked until the transaction ends, so that changes stand in line. */
export async function lockWallet(db: CityDb, personId: string): Promise<Wallet> {
  const [wallet] = (await lockWallets(db, [personId])).values();
  if (!wallet) throw new Error("a wallet that was just made is gone");
  return wallet;
}

/** The same for several people, by their ids: always in the same order, so that no two wait for each other. */
export async function lockWallets(db: CityDb, personIds: string[]): Promise<Map<string, Wallet>> {
  const ids = sql.param([...personIds].sort());
  await db.execute(
    sql`insert into ${wallets} (person_id) select unnest(${ids}::uuid[]) on conflict do nothing`,
  );
  const rows = await db
    .select({
      personId: wallets.personId,
      score: wallets.score,
      balance: wallets.balance,
      debt: wallets.debt,
    })
    .from(wallets)
    .where(isOneOf(wallets.personId, personIds))
    .orderBy(asc(wallets.personId))
    .for("update");
  return new Map(rows.map((wallet) => [wallet.personId, wallet]));
}

type Spending = { kind: "spent" | "refunded"; voucherId: string; points: number };

type Change = { score: number } | Spending;

/** The wallet with another score, or with points spent on a voucher or given back for one. It must be locked. */
export async function changeWallet(db: CityDb, wallet: Wallet, change: Change): Promise<Wallet> {
  await changeWallets(db, [{ wallet, change }]);
  return afterwards(wallet, change);
}

/** Several wallets, each once. They must be locked. */
export async function changeWallets(
  db: CityDb,
  changes: readonly { wallet: Wallet; change: Change }[],
): Promise<void> {
  if (changes.length === 0) return;
  const after = changes.map(({ wallet, change }) => afterwards(wallet, change));
  await db.execute(sql`update ${wallets} w set score = a.score, balance = a.balance, debt = a.debt
    from jsonb_to_recordset(${JSON.stringify(after)}::text::jsonb)
      as a ("personId" uuid, score integer, balance integer, debt integer)
    where w.person_id = a."personId"`);
  await insertMany(
    db,
    walletEntries,
    changes.map(({ wallet, change }) => entryOf(wallet, change)),
  );
}

/** Points that are taken back after they were spent leave a debt; what comes in pays it first. */
function afterwards(wallet: Wallet, change: Change): Wallet {
  const gained = gainOf(wallet, change);
  const moved = gained >= 0 ? comeIn(wallet, gained) : goOut(wallet, -gained);
  return { ...wallet, ...moved, score: "score" in change ? change.score : wallet.score };
}

function gainOf(wallet: Wallet, change: Change): number {
  if ("score" in change) return change.score - wallet.score;
  return change.kind === "spent" ? -change.points : change.points;
}

function entryOf(wallet: Wallet, change: Change) {
  const after = afterwards(wallet, change);
  const scored = gainOf(wallet, change) > 0 ? ("earned" as const) : ("taken_back" as const);
  return {
    id: newId(),
    personId: wallet.personId,
    kind: "score" in change ? scored : change.kind,
    change: after.balance - wallet.balance,
    debtChange: after.debt - wallet.debt,
    voucherId: "score" in change ? null : change.voucherId,
  };
}

function comeIn({ balance, debt }: Wallet, points: number) {
  const paid = Math.min(debt, points);
  return { balance: balance + points - paid, debt: debt - paid };
}

function goOut({ balance, debt }: Wallet, points: number) {
  const taken = Math.min(balance, points);
  return { balance: balance - taken, debt: debt + points - taken };
}
