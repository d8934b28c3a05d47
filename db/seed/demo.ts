import { eq } from "drizzle-orm";
import { settings } from "@/db/schema/city";
import { cities } from "@/db/schema/platform";
import { withCity, withPlatform } from "@/db/with-city";
import { startCity } from "@/lib/onboarding/start-city";
import { lindenau } from "./lindenau/city";
import type { DemoCity } from "./model";
import { montclair } from "./montclair/city";
import { plantCity } from "./planting/plant-city";
import { plantOperator, plantPlatform } from "./platform";

export const demoCities: DemoCity[] = [lindenau, montclair];

/** Two invented cities in full life, and the platform's own realm. A second run changes nothing; one that was cut short is finished. */
export async function seedDemo(log: (line: string) => void = () => {}): Promise<void> {
  await plantPlatform();
  for (const city of demoCities) {
    log(city.name);
    await plantCity(await foundCity(city), city);
  }
  await plantOperator();
}

/** A city that was founded but not furnished was cut short between the two; nothing is in it yet. */
async function foundCity(plan: DemoCity): Promise<string> {
  const [known] = await withPlatform((db) =>
    db.select({ id: cities.id }).from(cities).where(eq(cities.slug, plan.slug)),
  );
  if (known) {
    const furnished = await withCity(known.id, (db) => db.select({ at: settings.updatedAt }).from(settings));
    if (furnished.length > 0) return known.id;
    await withPlatform((db) => db.delete(cities).where(eq(cities.id, known.id)));
  }
  const { slug, name, defaultLocale, locales, timeZone, brandColor } = plan;
  const superadmin = Object.values(plan.staff).find(({ role }) => role === "superadmin");
  if (!superadmin) throw new Error(`${name} has no superadmin`);
  const { email, firstName, lastName } = superadmin;
  const openedAt = new Date(Date.now() - plan.opened * 86_400_000);
  const { id } = await startCity({
    ...{ slug, name, defaultLocale, locales, timeZone, brandColor, openedAt },
    superadmin: { email, firstName, lastName },
  });
  return id;
}
