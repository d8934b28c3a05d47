import { argueForm } from "@/lib/debates/actions";
import { type Stance, stances } from "@/lib/discussion/input";
import { commentLimits } from "@/lib/discussion/limits";
import type { Voice } from "@/lib/organisations/speaking";
import { VoiceField } from "@/lib/organisations/ui/voice-field";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { RadioGroup } from "@/lib/ui/choice-field";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { draftLabels } from "@/lib/ui/draft-labels";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

type Props = { page: Page; code: string; side: Stance | null; voices: Voice[] };

/** One argument, for one side; which one may be said already by the link that led here. */
export function ArgueForm({ page, code, side, voices }: Props) {
  const { t } = page;
  return (
    <Card as="section" aria-labelledby="join" className="grid max-w-3xl gap-4">
      <h2 id="join" className="scroll-mt-24 text-2xl font-bold">
        {t("debates.join")}
      </h2>
      <ActionForm action={argueForm} labels={formLabels(t)} formKey={page.formKey()} id="say">
        <HiddenField name="code" value={code} />
        <RadioGroup
          name="stance"
          label={t("debates.side")}
          options={stances.map((stance) => ({ value: stance, label: t(`discussion.write.${stance}`) }))}
          defaultValue={side ?? undefined}
        />
        <DraftKeeper name={`debate:${code}`} labels={draftLabels(t)}>
          <TextArea
            name="text"
            label={t("debates.argument")}
            hint={t("debates.joinHint")}
            rows={4}
            limit={commentLimits.max}
          />
        </DraftKeeper>
        <VoiceField page={page} voices={voices} />
        <div>
          <SubmitButton>{t("debates.send")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
