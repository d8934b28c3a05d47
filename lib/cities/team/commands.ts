import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, editSection, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { TeamInput } from "./input";
import { teamShown } from "./shown";

/** Who may be on the team. External moderators who are on it stay until they are taken off it. */
export async function changeTeamRules(
  { db, actor, city }: Context,
  { version, ...rules }: TeamInput,
): Promise<Edited> {
  authorize(actor, "city.manageStaff");
  const edited = await editSection(db, {
    section: "team",
    version,
    shown: ({ settings }) => teamShown(settings),
    wanted: () => teamShown(rules),
    save: () => saveSettings(db, rules),
  });
  if (edited.ok) await recordEvent({ db, actor }, settingsChanged(city, "team"));
  return edited;
}
