import { and, eq, isNull, sql } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { partners, rewards } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { loadBadgeRules } from "../badges/rules";
import type { AddRewardInput, ChangeRewardInput, RewardWords } from "./input";
import { endOf, startOf } from "./period";
import { rewardShown, wordsOf } from "./shown";

type Context = { db: CityDb; actor: Actor; city: Pick<City, "timeZone"> };

/** A picture that lib/files keeps, null for none; undefined leaves it as it is. */
type Picture = { fileId?: string | null };

const most = 500;

export async function addReward(
  { db, actor, city }: Context,
  input: Omit<AddRewardInput, "picture" | "removePicture" | "stockThen"> & Picture,
): Promise<{ id: string }> {
  authorize(actor, "rewards.manage");
  if ((await db.$count(rewards)) >= most) throw new RuleError("rewards.admin.tooMany", { most });
  await checkNamed(db, input, null);
  const id = newId();
  const { stock, fileId } = input;
  await db.insert(rewards).values({ id, ...columnsOf(input, city.timeZone), stock, fileId });
  await record({ db, actor }, id, "added");
  return { id };
}

/** New words and conditions. Vouchers that were given out keep the price they cost and the date they end. */
export async function changeReward(
  { db, actor, city }: Context,
  input: Omit<ChangeRewardInput, "picture" | "removePicture"> & Picture,
): Promise<Edited> {
  authorize(actor, "rewards.manage");
  const { locales } = await lockSettings(db);
  const reward = await requireReward(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: rewardShown(wordsOf(reward, city.timeZone), locales),
    wanted: rewardShown(input, locales),
    event: { verb: "city.rewardsChanged", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  await checkNamed(db, input, reward.partnerId);
  await db
    .update(rewards)
    .set({
      ...columnsOf(input, city.timeZone),
      title: mergeTexts(reward.title, input.title, locales),
      text: mergeTexts(reward.text, input.text, locales),
      stock: stockAfter(reward.stock, input),
      ...(input.fileId === undefined ? {} : { fileId: input.fileId }),
    })
    .where(eq(rewards.id, input.id));
  await record({ db, actor }, input.id, "changed");
  return { ok: true };
}

/** Nobody can redeem it any more; vouchers that were given out hold on. */
export async function archiveReward({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "rewards.manage");
  await requireReward(db, id);
  await db
    .update(rewards)
    .set({ archivedAt: sql`now()` })
    .where(and(eq(rewards.id, id), isNull(rewards.archivedAt)));
  await record({ db, actor }, id, "archived");
}

export async function reopenReward({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "rewards.manage");
  await requireReward(db, id);
  await db.update(rewards).set({ archivedAt: null }).where(eq(rewards.id, id));
  await record({ db, actor }, id, "reopened");
}

function columnsOf(input: RewardWords, timeZone: string) {
  const isPoints = input.cost === "points";
  return {
    title: input.title,
    text: input.text,
    price: isPoints ? input.price : null,
    badge: isPoints ? null : input.badge,
    badgeLevel: isPoints ? null : (input.badgeLevel ?? 1),
    opensAt: startOf(input.opensOn, timeZone),
    closesAt: endOf(input.closesOn, timeZone),
    validDays: input.validDays ?? undefined,
    eachAtMost: input.eachAtMost ?? undefined,
    neighbourhoodId: input.neighbourhoodId,
    relation: input.relation,
    partnerId: input.partnerId,
  };
}

type Stocks = { stock: number | null; stockThen: number | null };

/** What was added or taken away since the form was opened, counted onto what is left now. */
function stockAfter(left: number | null, { stock, stockThen }: Stocks): number | null {
  if (stock === null || left === null || stockThen === null) return stock;
  return Math.max(0, left + stock - stockThen);
}

/** @throws RuleError for a badge or level that is not there, NotFoundError for a place or partner */
async function checkNamed(db: CityDb, input: RewardWords, partnerNow: string | null): Promise<void> {
  if (input.cost === "badge") {
    const rule = (await loadBadgeRules(db)).find(({ badge }) => badge === input.badge);
    if (!rule || (input.badgeLevel ?? 1) > rule.levels.length)
      throw new RuleError("rewards.admin.noSuchLevel");
  }
  const { neighbourhoodId, partnerId } = input;
  if (neighbourhoodId && (await db.$count(neighbourhoods, eq(neighbourhoods.id, neighbourhoodId))) === 0) {
    throw new NotFoundError("neighbourhood");
  }
  if (!partnerId || partnerId === partnerNow) return;
  const open = and(eq(partners.id, partnerId), isNull(partners.closedAt));
  if ((await db.$count(partners, open)) === 0) throw new NotFoundError("partner");
}

async function requireReward(db: CityDb, id: string): Promise<typeof rewards.$inferSelect> {
  const [reward] = await db.select().from(rewards).where(eq(rewards.id, id)).for("update");
  if (!reward) throw new NotFoundError("reward");
  return reward;
}

async function record(writing: Pick<Context, "db" | "actor">, id: string, change: string): Promise<void> {
  await recordEvent(writing, {
    verb: "city.rewardsChanged",
    subject: { kind: "reward", id },
    data: { change },
  });
}
