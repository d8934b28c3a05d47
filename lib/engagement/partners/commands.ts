import { and, eq, isNull, sql } from "drizzle-orm";
import { partners } from "@/db/schema/engagement";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { hashToken, newId, newToken } from "@/lib/base/ids";
import type { Context } from "@/lib/cities/context";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { Access } from "./access";
import { hashPin, newPin } from "./pin";

type Writing = Pick<Context, "db" | "actor">;

const most = 200;

/** Somebody who hands out rewards without an account. Link and PIN are given back once, and kept as hashes only. */
export async function addPartner({ db, actor }: Writing, { name }: { name: string }): Promise<Access> {
  authorize(actor, "rewards.manage");
  if ((await db.$count(partners)) >= most) throw new RuleError("rewards.partners.tooMany", { most });
  const id = newId();
  const { access, hashes } = await newAccess(id);
  await db.insert(partners).values({ id, name, ...hashes });
  await recordEvent(
    { db, actor },
    { verb: "city.rewardsChanged", subject: { kind: "partner", id }, data: { change: "added" } },
  );
  return access;
}

/** A new link and PIN; the old ones, and whoever came in by them, are out at once. */
export async function renewAccess({ db, actor }: Writing, { id }: { id: string }): Promise<Access> {
  authorize(actor, "rewards.manage");
  const { access, hashes } = await newAccess(id);
  const changed = await db
    .update(partners)
    .set(hashes)
    .where(and(eq(partners.id, id), isNull(partners.closedAt)))
    .returning({ id: partners.id });
  if (changed.length === 0) throw new NotFoundError("partner");
  await recordEvent(
    { db, actor },
    { verb: "city.rewardsChanged", subject: { kind: "partner", id }, data: { change: "renewed" } },
  );
  return access;
}

/** Ends its link and every counter opened by it at once; its rewards stay, and staff still take their vouchers. */
export async function closePartner({ db, actor }: Writing, { id }: { id: string }): Promise<void> {
  authorize(actor, "rewards.manage");
  const closed = await db
    .update(partners)
    .set({ closedAt: sql`now()` })
    .where(and(eq(partners.id, id), isNull(partners.closedAt)))
    .returning({ id: partners.id });
  if (closed.length === 0) return;
  await recordEvent(
    { db, actor },
    { verb: "city.rewardsChanged", subject: { kind: "partner", id }, data: { change: "closed" } },
  );
}

async function newAccess(partnerId: string) {
  const access: Access = { partnerId, token: newToken(), pin: newPin() };
  return { access, hashes: { tokenHash: hashToken(access.token), pinHash: await hashPin(access.pin) } };
}
