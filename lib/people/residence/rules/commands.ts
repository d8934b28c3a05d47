import { residentEntries } from "@/db/schema/residence";
import { RuleError } from "@/lib/base/errors";
import { type Context, settingsChanged } from "@/lib/cities/context";
import { type Edited, editSection, saveSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "../../permissions";
import { fieldsOf } from "../fields";
import type { ResidenceRulesInput } from "./input";
import { residenceRulesShown } from "./shown";

/**
 * How somebody shows that they live here, and for how long that counts for whoever does from now on.
 * @throws RuleError for other fields than the lines of a list are made of
 */
export async function changeResidenceRules(
  { db, actor, city }: Context,
  input: ResidenceRulesInput,
): Promise<Edited> {
  authorize(actor, "city.configure");
  const wanted = {
    residenceFields: fieldsOf(input.fields),
    residenceLetters: input.letters,
    residenceClaim: input.claim,
    residenceClaimValues: input.claim ? input.claimValues : [],
    residenceYears: input.years === "none" ? null : Number(input.years),
  };
  const edited = await editSection(db, {
    section: "residents",
    version: input.version,
    shown: ({ settings }) => residenceRulesShown(settings),
    wanted: () => residenceRulesShown(wanted),
    save: async ({ settings }) => {
      const before = fieldsOf(settings.residenceFields).join();
      if (before !== wanted.residenceFields.join() && (await db.$count(residentEntries)) > 0)
        throw new RuleError("residence.admin.listFirst");
      await saveSettings(db, wanted);
    },
  });
  if (edited.ok) await recordEvent({ db, actor }, settingsChanged(city, "residents"));
  return edited;
}
