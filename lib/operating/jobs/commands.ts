import { eq } from "drizzle-orm";
import { cities, platformLog } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { tryAgain } from "@/lib/jobs/failed-jobs";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";

/** A job that was given up is done again, once its cause is mended. */
export async function retryJob({ actor }: { actor: Actor }, { id }: { id: string }): Promise<void> {
  authorize(actor, "platform.operate");
  const job = await tryAgain(id);
  if (!job) throw new RuleError("platform.jobs.gone");
  const { cityId, queue } = job;
  await withPlatform(async (db) => {
    const [city] = cityId
      ? await db.select({ slug: cities.slug }).from(cities).where(eq(cities.id, cityId))
      : [];
    await db.insert(platformLog).values({
      ...{ id: newId(), action: "jobRetried", cityId, citySlug: city?.slug ?? null },
      ...{ operatorId: actorId(actor), detail: { queue } },
    });
  });
}
