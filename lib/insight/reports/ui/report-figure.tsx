import type { PublicWidget } from "@/lib/insight/reports/parts";
import type { Sheet } from "@/lib/insight/sheets";
import { SheetTable, shownCell } from "@/lib/insight/ui/sheet-table";
import { Balance } from "@/lib/ui/chart/balance";
import { Bars } from "@/lib/ui/chart/bars";
import { Disclosure } from "@/lib/ui/disclosure";
import type { Reader } from "./reader";

type Props = { reader: Reader; widget: PublicWidget; sheets: Record<string, Sheet> };

const shown = 12;

/** A figure as it was on the day of publishing: its bars, each with its number, and all of it as a table. */
export function ReportFigure({ reader, widget, sheets }: Props) {
  const { t, locale } = reader;
  const sheet = sheets[locale] ?? Object.values(sheets)[0];
  const title = t(`insight.${widget}.title`);
  if (!sheet) return null;
  return (
    <section className="unbroken grid gap-4">
      <h2 className="text-xl font-bold">{title}</h2>
      {sheet.rows.length === 0 ? (
        <p>{t("insight.nothing")}</p>
      ) : (
        <Chart reader={reader} widget={widget} sheet={sheet} />
      )}
      {sheet.rows.length > 0 ? (
        <Disclosure summary={t("insight.table")} printed>
          <SheetTable sheet={sheet} caption={title} locale={locale} />
        </Disclosure>
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
          said: t("insight.stances.chart", {
            for: shownCell(pro, locale),
            against: shownCell(contra, locale),
          }),
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
          .map((part) => shownCell(part, locale))
          .join(" – "),
        value: Number(row[value]),
        shown: shownCell(row[value] ?? "", locale),
        note: row
          .flatMap((part, at) =>
            at > value && part !== "" && part !== "–"
              ? [`${sheet.columns[at]}: ${shownCell(part, locale)}`]
              : [],
          )
          .join(" · "),
      }))}
    />
  );
}
