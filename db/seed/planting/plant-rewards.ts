import { partners, rewards } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import type { Grounds } from "./grounds";

/** What the city gives, from its second month on. The partner has no link until who runs the city makes one. */
export async function plantRewards(db: CityDb, { plan, calendar }: Grounds): Promise<void> {
  const createdAt = calendar.ago(plan.opened - 40);
  const partnerId = newId();
  await db.insert(partners).values({ id: partnerId, name: plan.partner, createdAt });
  await db.insert(rewards).values(
    plan.rewards.map(({ title, text, price, badge, stock, atPartner }) => ({
      ...{ id: newId(), title, text, price, stock, createdAt },
      ...{ badge: badge?.key, badgeLevel: badge?.level, partnerId: atPartner ? partnerId : null },
    })),
  );
}
