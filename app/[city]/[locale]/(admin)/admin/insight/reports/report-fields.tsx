import type { Translator } from "@/lib/i18n/translator";
import { reportLimits } from "@/lib/insight/reports/parts";
import { TextField } from "@/lib/ui/text-field";

type Props = { t: Translator; report: { title: string; from: string; to: string } };

/** What it is called, and the days that its figures are about. */
export function ReportFields({ t, report }: Props) {
  return (
    <>
      <TextField
        name="title"
        label={t("report.name")}
        defaultValue={report.title}
        limit={reportLimits.title}
        dir="auto"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="from" type="date" label={t("insight.period.from")} defaultValue={report.from} />
        <TextField name="to" type="date" label={t("insight.period.to")} defaultValue={report.to} />
      </div>
    </>
  );
}
