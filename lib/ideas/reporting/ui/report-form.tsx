import { houseRules } from "@/lib/discussion/house-rules";
import { reportForm } from "@/lib/ideas/reporting/actions";
import { reportLimits } from "@/lib/ideas/reporting/input";
import { reasonWords } from "@/lib/ideas/viewing/reason";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { RadioGroup } from "@/lib/ui/choice-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

type Props = {
  page: Page;
  /** An idea, a comment on it, an argument of a debate, which has no idea, or an organisation. */
  subject: { ideaId: string; commentId: string } | { organisationId: string };
  words: string;
  lang: string;
  back: { href: string; label: string };
};

/** What is reported, which house rule it breaks, and anything else staff should know. */
export function ReportForm({ page, subject, words, lang, back }: Props) {
  const { t } = page;
  return (
    <>
      <div className="grid gap-1">
        <p className="text-sm text-muted">{t("idea.report.what")}</p>
        <blockquote
          dir="auto"
          lang={lang}
          className="border-s-4 border-line-strong ps-4 [overflow-wrap:anywhere]"
        >
          {words}
        </blockquote>
      </div>
      <ActionForm action={reportForm} labels={formLabels(t)} formKey={page.formKey()} id="report">
        {Object.entries(subject).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <RadioGroup
          name="reason"
          label={t("idea.report.reason")}
          options={houseRules.map((rule) => ({ value: rule, label: reasonWords(t, rule) ?? rule }))}
        />
        <TextArea
          name="note"
          label={t("idea.report.note")}
          hint={t("idea.report.noteHint")}
          limit={reportLimits.note}
          rows={3}
          optional
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("idea.report.send")}</SubmitButton>
          <ButtonLink href={back.href} variant="quiet">
            {back.label}
          </ButtonLink>
        </div>
      </ActionForm>
    </>
  );
}
