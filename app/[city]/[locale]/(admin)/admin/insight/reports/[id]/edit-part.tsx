import { versionOf } from "@/lib/cities/editing";
import { changeTextForm, movePartForm, removePartForm } from "@/lib/insight/reports/actions";
import { type PublishedPart, reportLimits } from "@/lib/insight/reports/parts";
import type { Report, StoredPart } from "@/lib/insight/reports/queries";
import type { Quoted } from "@/lib/insight/reports/quoted";
import { partShown } from "@/lib/insight/reports/shown";
import { ReportPart } from "@/lib/insight/reports/ui/report-parts";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { draftLabels } from "@/lib/ui/draft-labels";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

type Props = {
  page: Page;
  report: Report;
  part: StoredPart;
  at: number;
  shown: PublishedPart | undefined;
  quoted: Quoted;
};

export function EditPart({ page, report, part, at, shown, quoted }: Props) {
  const { t } = page;
  const gone = part.kind === "quote" && !quoted.has(part.quote.mark);
  return (
    <Card as="li" className="grid gap-4">
      <div id={`part-${part.id}`} className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-bold">{t("report.part", { number: at + 1, kind: part.kind })}</h2>
        <Order page={page} report={report} part={part} at={at} />
      </div>
      {part.kind === "text" ? <TextForm page={page} report={report.id} part={part} /> : null}
      {part.kind !== "text" && shown ? <ReportPart reader={page} part={shown} quoted={quoted} /> : null}
      {gone ? <p className="text-muted">{t("report.quoteGone")}</p> : null}
    </Card>
  );
}

function Order({ page, report, part, at }: Omit<Props, "shown" | "quoted">) {
  const { t } = page;
  const last = at === report.parts.length - 1;
  const number = at + 1;
  return (
    <div className="flex flex-wrap gap-2">
      {report.parts.length > 1 ? (
        <ActionForm
          action={movePartForm}
          labels={formLabels(t)}
          formKey={page.formKey()}
          className="flex gap-2"
        >
          <HiddenField name="report" value={report.id} />
          <HiddenField name="id" value={part.id} />
          {at > 0 ? (
            <SubmitButton name="way" value="up" variant="secondary" size="small">
              <Icon name="chevron" className="rotate-180" />
              <span className="sr-only">{t("report.up", { number })}</span>
            </SubmitButton>
          ) : null}
          {last ? null : (
            <SubmitButton name="way" value="down" variant="secondary" size="small">
              <Icon name="chevron" />
              <span className="sr-only">{t("report.down", { number })}</span>
            </SubmitButton>
          )}
        </ActionForm>
      ) : null}
      <ActionForm
        action={removePartForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        className="grid gap-2"
      >
        <HiddenField name="report" value={report.id} />
        <HiddenField name="id" value={part.id} />
        <HiddenField name="version" value={versionOf(partShown(part))} />
        <SubmitButton variant="quiet" size="small">
          {t("report.remove", { number })}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

type TextProps = { page: Page; report: string; part: StoredPart & { kind: "text" } };

function TextForm({ page, report, part }: TextProps) {
  const { t } = page;
  return (
    <ActionForm
      action={changeTextForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id={`text-${part.id}`}
      className="grid gap-3"
    >
      <HiddenField name="report" value={report} />
      <HiddenField name="id" value={part.id} />
      <HiddenField name="version" value={versionOf(partShown(part))} />
      <DraftKeeper name={`report-${part.id}`} labels={draftLabels(t)} started>
        <TextArea
          name="text"
          label={t("report.text")}
          hint={t("report.textHint")}
          defaultValue={part.text}
          limit={reportLimits.text}
          rows={6}
        />
      </DraftKeeper>
      <div>
        <SubmitButton>{t("report.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
