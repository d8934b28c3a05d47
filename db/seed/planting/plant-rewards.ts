import { partners, rewards } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { hashToken, newId, newToken } from "@/lib/base/ids";
import { hashPin, newPin } from "@/lib/engagement/partners/pin";
import type { Grounds } from "./grounds";

/** What the city gives, from its second month on. The partner's link is nobody's: who runs the city makes a new one. */
export async function plantRewards(db: CityDb, { plan, calendar }: Grounds): Promise<void> {
  const createdAt = calendar.ago(plan.opened - 40);
  const partnerId = newId();
  await db.insert(partners).values({
    ...{ id: partnerId, name: plan.partner, createdAt },
    ...{ tokenHash: hashToken(newToken()), pinHash: await hashPin(newPin()) },
  });
  await db.insert(rewards).values(
    plan.rewards.map(({ title, text, price, badge, stock, atPartner }) => ({
      ...{ id: newId(), title, text, price, stock, createdAt },
      ...{ badge: badge?.key, badgeLevel: badge?.level, partnerId: atPartner ? partnerId : null },
    })),
  );
}
