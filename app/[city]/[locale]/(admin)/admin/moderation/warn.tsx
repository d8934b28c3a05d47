import { moderationLimits, type Subject } from "@/lib/moderation/input";
import { warnForm } from "@/lib/moderation/warning/actions";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

type Props = {
  page: Page;
  person: string;
  /** The contribution that the warning is about, where it is about one. */
  about?: Subject;
};

/** A word of warning to somebody, which changes nothing of theirs. */
export function Warn({ page, person, about }: Props) {
  const { t } = page;
  return (
    <section className="grid gap-4 border-t border-line pt-6">
      <h2 className="text-xl font-bold">
        {t(about ? "moderation.case.warn" : "moderation.person.warnTitle")}
      </h2>
      <p className="max-w-prose text-muted">{t("moderation.person.warnHint")}</p>
      <ActionForm action={warnForm} labels={formLabels(t)} formKey={page.formKey()} id="warn">
        <HiddenField name="id" value={person} />
        <HiddenField name="aboutKind" value={about?.kind ?? ""} />
        <HiddenField name="aboutId" value={about?.id ?? ""} />
        <TextArea
          name="reason"
          label={t("moderation.person.warnReason")}
          hint={t("moderation.person.reasonHint")}
          limit={moderationLimits.reason.max}
          rows={4}
        />
        <div>
          <SubmitButton>{t("moderation.person.warn")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
