import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, editSection, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { TilesInput } from "./input";
import { tilesShown } from "./shown";

/** Whose pictures lie under the city's map; none unless the city chose a server. */
export async function changeTiles({ db, actor, city }: Context, input: TilesInput): Promise<Edited> {
  authorize(actor, "city.configure");
  const edited = await editSection(db, {
    section: "tiles",
    version: input.version,
    shown: (stored) => tilesShown(stored.settings),
    wanted: () => tilesShown(input),
    save: () => saveSettings(db, { tileUrl: input.tileUrl || null, tileAttribution: input.tileAttribution }),
  });
  if (edited.ok) await recordEvent({ db, actor }, settingsChanged(city, "tiles"));
  return edited;
}
