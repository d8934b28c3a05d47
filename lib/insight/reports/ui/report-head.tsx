import { formatDate } from "@/lib/i18n/format";
import type { Reader } from "./reader";

type Props = {
  reader: Reader;
  days: { from: string; to: string };
  at: Date | null;
  timeZone: string;
};

/** Of which days a report is, and as of when. */
export function ReportHead({ reader: { t, locale }, days, at, timeZone }: Props) {
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), locale, "UTC");
  return (
    <div className="grid gap-2 border-b-4 border-brand-edge pb-4 print:border-0 print:pb-0">
      <p className="text-muted">
        {t("report.days", { from: day(days.from), to: day(days.to) })}{" "}
        {at ? t("report.asOf", { day: formatDate(at, locale, timeZone) }) : t("report.draft")}
      </p>
    </div>
  );
}
