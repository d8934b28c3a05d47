import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, editSection, mergeTexts, saveOwnCity, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { IdentityInput } from "./input";
import { identityShown } from "./shown";

/** The city's name, what it says under it, and where people reach it. */
export async function changeIdentity({ db, actor, city }: Context, input: IdentityInput): Promise<Edited> {
  authorize(actor, "city.configure");
  const edited = await editSection(db, {
    section: "identity",
    version: input.version,
    shown: (stored) => identityShown({ ...stored.settings, ...stored.city }, stored.locales),
    wanted: (stored) => identityShown(input, stored.locales),
    save: async ({ settings, locales }) => {
      await saveOwnCity(db, { name: input.name, listed: input.listed });
      const tagline = mergeTexts(settings.tagline, input.tagline, locales);
      const { contactEmail, currency } = input;
      await saveSettings(db, { tagline, contactEmail, currency });
    },
  });
  if (edited.ok) await recordEvent({ db, actor }, settingsChanged(city, "identity"));
  return edited;
}
