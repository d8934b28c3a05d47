import { eq } from "drizzle-orm";
import { cities, platformLog } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { eraseCity } from "./erase-city";

/** Deletes a suspended and exported city for good, and keeps a line that it was done and by whom. */
export async function askToErase({ actor }: { actor: Actor }, { cityId }: { cityId: string }): Promise<void> {
  authorize(actor, "platform.operate");
  const [city] = await withPlatform((db) =>
    db.select({ slug: cities.slug }).from(cities).where(eq(cities.id, cityId)),
  );
  if (!city) throw new NotFoundError("city");
  await eraseCity(cityId);
  await withPlatform((db) =>
    db
      .insert(platformLog)
      .values({ id: newId(), action: "erased", cityId, citySlug: city.slug, operatorId: actorId(actor) }),
  );
}
