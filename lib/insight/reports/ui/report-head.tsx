import { formatDate } from "@/lib/i18n/format";
import { LogoMark } from "@/lib/ui/logo";
import type { Reader } from "./reader";

type Props = {
  reader: Reader;
  days: { from: string; to: string };
  city: string;
  logo: string | null;
  at: Date | null;
  timeZone: string;
};

/** Whose report it is, of which days, and as of when; on paper with the sign of the city's look. */
export function ReportHead({ reader: { t, locale }, days, city, logo, at, timeZone }: Props) {
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), locale, "UTC");
  return (
    <div className="grid gap-2 border-b-4 border-brand-edge pb-4">
      <p className="hidden items-center gap-3 font-bold print:flex">
        {logo ? <img src={`/files/${logo}/320`} alt="" className="h-12" /> : <LogoMark size={32} />}
        {city}
      </p>
      <p className="text-muted">
        {t("report.days", { from: day(days.from), to: day(days.to) })}{" "}
        {at ? t("report.asOf", { day: formatDate(at, locale, timeZone) }) : t("report.draft")}
      </p>
    </div>
  );
}
