import { sql } from "drizzle-orm";
import { scoreRules } from "@/db/schema/engagement";
import type { CityDb } from "@/db/with-city";
import { settingsChanged } from "@/lib/cities/context";
import { type Edited, editSection, lockSettings, saveSettings } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { deeds } from "../scoring/deeds";
import { queueEverybody } from "../scoring/reader";
import { loadRules } from "../scoring/rules";
import { type GameInput, gameShown, rulesOf } from "./input";

/** What deeds earn, and whether they do at all. Everybody's score is derived anew by the new rules. */
export async function changeGame(
  { db, actor, city }: { db: CityDb; actor: Actor; city: Pick<City, "id"> },
  input: GameInput,
): Promise<Edited> {
  authorize(actor, "game.configure");
  await lockSettings(db);
  const stored = await loadRules(db);
  const rules = rulesOf(input);
  const edited = await editSection(db, {
    section: "game",
    version: input.version,
    shown: ({ settings }) => gameShown(settings.gameOn, stored),
    wanted: () => gameShown(input.gameOn, rules),
    save: async () => {
      await saveSettings(db, { gameOn: input.gameOn });
      await db
        .insert(scoreRules)
        .values(deeds.map((deed) => ({ deed, ...rules[deed] })))
        .onConflictDoUpdate({
          target: [scoreRules.cityId, scoreRules.deed],
          set: {
            points: sql`excluded.points`,
            daily: sql`excluded.daily`,
            weekly: sql`excluded.weekly`,
            total: sql`excluded.total`,
          },
        });
    },
  });
  if (!edited.ok) return edited;
  await queueEverybody(db);
  await recordEvent({ db, actor }, settingsChanged(city, "game"));
  return edited;
}
