import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { loadSettings } from "@/lib/cities/settings";

/** @throws RuleError where the city wants no external moderators and this would make one */
export async function requireExternal(db: CityDb, role: string): Promise<void> {
  if (role !== "external_moderator") return;
  if (!(await loadSettings(db)).externalModerators) throw new RuleError("roles.externalOff");
}
