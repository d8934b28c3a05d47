import { finishStep } from "@/lib/cities/checklist/steps";
import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, editSection, saveOwnCity, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { colorShown, logoShown } from "./shown";

/** One colour; every shade of the screens follows from it (lib/base/theme). */
export async function changeBrandColor(
  { db, actor, city }: Context,
  input: { version: string; brandColor: string },
): Promise<Edited> {
  authorize(actor, "city.configure");
  const edited = await editSection(db, {
    section: "color",
    version: input.version,
    shown: (stored) => colorShown(stored.city),
    wanted: () => colorShown(input),
    save: async () => {
      await saveOwnCity(db, { brandColor: input.brandColor });
      await finishStep(db, "look");
    },
  });
  if (edited.ok) await recordEvent({ db, actor }, settingsChanged(city, "color"));
  return edited;
}

/** @param input.logoFileId an image that lib/files keeps, or null for none */
export async function changeLogo(
  { db, actor, city }: Context,
  input: { version: string; logoFileId: string | null },
): Promise<Edited> {
  authorize(actor, "city.configure");
  const edited = await editSection(db, {
    section: "logo",
    version: input.version,
    shown: (stored) => logoShown(stored.settings),
    wanted: () => logoShown(input),
    save: async () => {
      await saveSettings(db, { logoFileId: input.logoFileId });
      await finishStep(db, "look");
    },
  });
  if (edited.ok) await recordEvent({ db, actor }, settingsChanged(city, "logo"));
  return edited;
}
