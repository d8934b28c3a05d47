import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, editSection, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { AccountsInput } from "./input";
import { accountsShown } from "./shown";

/** Whether what new accounts write first waits for staff. What waits already goes on waiting. */
export async function changeReview({ db, actor, city }: Context, input: AccountsInput): Promise<Edited> {
  authorize(actor, "city.configure");
  const edited = await editSection(db, {
    section: "accounts",
    version: input.version,
    shown: (stored) => accountsShown(stored.settings),
    wanted: () => accountsShown(input),
    save: () => saveSettings(db, { reviewNewAccounts: input.reviewNewAccounts }),
  });
  if (edited.ok) await recordEvent({ db, actor }, settingsChanged(city, "accounts"));
  return edited;
}
