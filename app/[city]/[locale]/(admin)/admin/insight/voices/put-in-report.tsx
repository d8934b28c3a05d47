import { addVoiceForm } from "@/lib/insight/reports/actions";
import type { ThemeData } from "@/lib/insight/reports/parts";
import type { ReportRow } from "@/lib/insight/reports/queries";
import type { Theme } from "@/lib/insight/voices/themes";
import type { Page } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; theme: Theme; reports: ReportRow[] };

/** Takes the theme, or one of its quotes, into one of the reports that staff are writing. */
export function PutInReport({ page, theme, reports }: Props) {
  const { t } = page;
  if (reports.length === 0) return null;
  return (
    <Disclosure summary={t("report.put")}>
      <ActionForm
        action={addVoiceForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        className="grid gap-3 py-2"
      >
        <HiddenField name="theme" value={JSON.stringify(dataOf(theme))} />
        <Select
          name="report"
          label={t("report.which")}
          defaultValue={reports[0]?.id}
          options={reports.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="what" value="theme" variant="secondary" size="small">
            {t("report.putTheme")}
          </SubmitButton>
          {theme.quotes.map(({ mark }, at) => (
            <SubmitButton key={mark} name="what" value={String(at)} variant="quiet" size="small">
              {t("report.putQuote", { number: at + 1 })}
            </SubmitButton>
          ))}
        </div>
      </ActionForm>
    </Disclosure>
  );
}

function dataOf({ label, ideas, comments, who, quotes, ...sides }: Theme): ThemeData {
  return {
    ...{ label, ideas, comments, people: who.people, for: sides.for.count, against: sides.against.count },
    quotes: quotes.map(({ kind, id, mark }) => ({ kind, id, mark })),
  };
}
