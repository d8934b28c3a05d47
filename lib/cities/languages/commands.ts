import { finishStep } from "@/lib/cities/checklist/steps";
import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, editSection, saveOwnCity, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { LanguagesInput } from "./input";
import { languagesShown } from "./shown";
import { fillStarterTexts } from "./starter-texts";

/** Which languages the pages come in, which one has the short addresses, and on whose clock dates are read. */
export async function changeLanguages({ db, actor, city }: Context, input: LanguagesInput): Promise<Edited> {
  authorize(actor, "city.configure");
  const edited = await editSection(db, {
    section: "languages",
    version: input.version,
    shown: (stored) => languagesShown(stored.city),
    wanted: () => languagesShown(input),
    save: async ({ locales: before }) => {
      const { locales, defaultLocale, timeZone } = input;
      await saveOwnCity(db, { locales, defaultLocale, timeZone });
      await fillStarterTexts(
        db,
        locales.filter((locale) => !before.includes(locale)),
      );
      // The row that carries the version of all settings moves with every change.
      await saveSettings(db, {});
      await finishStep(db, "languages");
    },
  });
  if (edited.ok) await recordEvent({ db, actor }, settingsChanged(city, "languages"));
  return edited;
}
