import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { PublicWidget } from "@/lib/insight/reports/parts";
import type { Sheet } from "@/lib/insight/sheets";
import { Balance } from "@/lib/ui/chart/balance";
import { Bars } from "@/lib/ui/chart/bars";
import { Disclosure } from "@/lib/ui/disclosure";
import { Table } from "@/lib/ui/table";
import type { Reader } from "./reader";

type Props = { reader: Reader; widget: PublicWidget; sheets: Record<string, Sheet> };
type Cell = Sheet["rows"][number][number];

const shown = 12;

/** A figure as it was on the day of publishing: its bars, each with its number, and all of it as a table. */
export function ReportFigure({ reader, widget, sheets }: Props) {
  const { t, locale } = reader;
  const sheet = sheets[locale] ?? Object.values(sheets)[0];
  const title = t(`insight.${widget}.title`);
  if (!sheet) return null;
  const cell = (value: Cell) => cellOf(value, locale);
  return (
    <section className="grid gap-4 break-inside-avoid">
      <h2 className="text-xl font-bold">{title}</h2>
      {sheet.rows.length === 0 ? (
        <p>{t("insight.nothing")}</p>
      ) : (
        <Chart reader={reader} widget={widget} sheet={sheet} />
      )}
      {sheet.rows.length > 0 ? (
        <div className="print:hidden">
          <Disclosure summary={t("insight.table")}>
            <Table
              caption={title}
              columns={sheet.columns.map((label, at) => ({
                key: String(at),
                label,
                numeric: sheet.rows.some((row) => typeof row[at] === "number"),
              }))}
              rows={sheet.rows.map((row) => ({
                id: row.slice(0, 2).join(" "),
                cells: Object.fromEntries(row.map((value, at) => [String(at), cell(value)])),
              }))}
            />
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}

function Chart({
  reader: { t, locale },
  widget,
  sheet,
}: {
  reader: Reader;
  widget: PublicWidget;
  sheet: Sheet;
}) {
  const rows = sheet.rows.slice(widget === "engagement" ? -shown : 0).slice(0, shown);
  if (widget === "stances") {
    return (
      <Balance
        lines={rows.map(([label = "", pro = 0, contra = 0]) => ({
          key: String(label),
          label: String(label),
          for: Number(pro),
          against: Number(contra),
          said: t("insight.stances.chart", { for: cellOf(pro, locale), against: cellOf(contra, locale) }),
        }))}
      />
    );
  }
  // Beside what the bar shows, the other figures of its line by their names.
  const value = widget === "engagement" ? 2 : 1;
  const labels = widget === "engagement" ? 2 : 1;
  return (
    <Bars
      bars={rows.map((row) => ({
        key: row.slice(0, labels).join(" "),
        label: row
          .slice(0, labels)
          .map((part) => cellOf(part, locale))
          .join(" – "),
        value: Number(row[value]),
        shown: cellOf(row[value] ?? "", locale),
        note: row
          .flatMap((part, at) =>
            at > value && part !== "" && part !== "–"
              ? [`${sheet.columns[at]}: ${cellOf(part, locale)}`]
              : [],
          )
          .join(" · "),
      }))}
    />
  );
}

function cellOf(value: Cell, locale: Reader["locale"]): string {
  if (typeof value === "number") return formatNumber(value, locale, { maximumFractionDigits: 1 });
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return formatDate(new Date(`${value}T12:00:00Z`), locale, "UTC", "short");
  return value;
}
