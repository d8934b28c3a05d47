import { addFigureForm, addTextForm } from "@/lib/insight/reports/actions";
import { publicWidgets, reportLimits } from "@/lib/insight/reports/parts";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Select } from "@/lib/ui/choice-field";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { draftLabels } from "@/lib/ui/draft-labels";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

/** What can come next in a report. */
export function AddParts({ page, report }: { page: Page; report: string }) {
  const { t, path } = page;
  return (
    <section aria-labelledby="add" className="grid gap-8 border-t border-line pt-6">
      <h2 id="add" className="text-xl font-bold">
        {t("report.addPart")}
      </h2>
      <ActionForm
        action={addTextForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="new-text"
        className="grid gap-3"
      >
        <HiddenField name="report" value={report} />
        <DraftKeeper name={`report-${report}`} labels={draftLabels(t)}>
          <TextArea
            name="text"
            label={t("report.newText")}
            hint={t("report.textHint")}
            limit={reportLimits.text}
            rows={6}
          />
        </DraftKeeper>
        <div>
          <SubmitButton variant="secondary">{t("report.addText")}</SubmitButton>
        </div>
      </ActionForm>
      <ActionForm
        action={addFigureForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="new-figure"
        className="grid gap-3"
      >
        <HiddenField name="report" value={report} />
        <Select
          name="widget"
          label={t("report.figure")}
          hint={t("report.figureHint")}
          defaultValue="engagement"
          options={publicWidgets.map((widget) => ({ value: widget, label: t(`insight.${widget}.title`) }))}
        />
        <div>
          <SubmitButton variant="secondary">{t("report.addFigure")}</SubmitButton>
        </div>
      </ActionForm>
      <div className="grid justify-items-start gap-3">
        <p className="text-muted">{t("report.voicesHint")}</p>
        <ButtonLink href={path("/admin/insight/voices")}>{t("voices.title")}</ButtonLink>
      </div>
    </section>
  );
}
