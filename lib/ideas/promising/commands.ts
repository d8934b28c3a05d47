import type { CityDb } from "@/db/with-city";
import { finishStep } from "@/lib/cities/checklist/steps";
import { settingsChanged } from "@/lib/cities/context";
import { type Edited, editSection, saveSettings } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent, recordEvents } from "@/lib/events/record";
import { placeOfEvent } from "@/lib/ideas/subject";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { keepPromises, promiseEffect } from "./apply-rule";
import { type PromiseInput, ruleOf } from "./input";
import { promiseShown } from "./shown";

type Promising = { db: CityDb; actor: Actor; city: City };

/** By when the city answers. Dates that were given stand: a new rule adds promises, and takes none back. */
export async function changePromise({ db, actor, city }: Promising, input: PromiseInput): Promise<Edited> {
  authorize(actor, "city.configure");
  const rule = ruleOf(input);
  const edited = await editSection(db, {
    section: "promise",
    version: input.version,
    shown: (stored) => promiseShown(stored.settings),
    wanted: () => promiseShown(rule),
    save: async () => {
      await saveSettings(db, rule);
      await finishStep(db, "promise");
    },
  });
  if (!edited.ok) return edited;
  const { changed } = await promiseEffect(db, { rule, scope: input.scope, timeZone: city.timeZone });
  await keepPromises(db, changed);
  await recordEvents(
    { db, actor },
    changed.map((promised) => ({
      verb: "idea.promiseMade",
      ...placeOfEvent(promised),
      data: { reason: promised.dueReason, dueAt: promised.dueAt.toISOString() },
    })),
  );
  await recordEvent({ db, actor }, settingsChanged(city, "promise"));
  return edited;
}
