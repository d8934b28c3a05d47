import type { Page } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import type { Voice } from "../speaking";
import { voiceOptions } from "../voice-options";

/** As whom one posts. Only for whoever speaks for an organisation; nothing is asked of the others. */
export function VoiceField({ page, voices }: { page: Page; voices: readonly Voice[] }) {
  if (voices.length === 0) return null;
  return (
    <RadioGroup
      name="organisation"
      label={page.t("organisations.as.legend")}
      options={voiceOptions(page, voices)}
      defaultValue=""
      optional
    />
  );
}
