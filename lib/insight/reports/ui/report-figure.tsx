import type { PublicWidget } from "@/lib/insight/reports/parts";
import type { Sheet } from "@/lib/insight/sheets";
import { SheetTable, shownCell } from "@/lib/insight/ui/sheet-table";
import { Balance } from "@/lib/ui/chart/balance";
import { Bars } from "@/lib/ui/chart/bars";
import { Columns } from "@/lib/ui/chart/columns";
import { Disclosure } from "@/lib/ui/disclosure";
import type { Reader } from "./reader";

type Props = { reader: Reader; widget: PublicWidget; sheets: Record<string, Sheet> };

/** A figure as it was on the day of publishing: its bars, each with its number, and all of it as a table. */
export function ReportFigure({ reader, widget, sheets }: Props) {
  const { t, locale } = reader;
  const sheet = sheets[locale] ?? Object.values(sheets)[0];
  const title = t(`insight.${widget}.title`);
  if (!sheet) return null;
  return (
    <section className="grid gap-4">
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

type ChartProps = { reader: Reader; widget: PublicWidget; sheet: Sheet };

function Chart({ widget, ...given }: ChartProps) {
  if (widget === "stances") return <Sides {...given} />;
  return widget === "engagement" ? <OverTime {...given} /> : <Lines {...given} />;
}

type DrawnProps = Omit<ChartProps, "widget">;

/** A drawing is read at a glance: more lines are the table's. */
const mostLines = 12;

function Sides({ reader: { t, locale }, sheet }: DrawnProps) {
  const lines = sheet.rows.slice(0, mostLines).map(([label = "", pro = 0, contra = 0]) => ({
    key: String(label),
    label: String(label),
    for: Number(pro),
    against: Number(contra),
    said: t("insight.stances.chart", { for: shownCell(pro, locale), against: shownCell(contra, locale) }),
  }));
  return <Balance lines={lines} />;
}

/** Days of a table in their order: from when, until when, how many contributions. */
function OverTime({ reader: { locale }, sheet: { columns, rows } }: DrawnProps) {
  const days = ([from = "", to = ""]: Sheet["rows"][number]) =>
    [from, to].map((day) => shownCell(day, locale));
  const [[start = ""] = [], [, end = ""] = []] = [days(rows[0] ?? []), days(rows.at(-1) ?? [])];
  const counted = columns[2] ?? "";
  const most = Math.max(0, ...rows.map((row) => Number(row[2])));
  return (
    <Columns
      label={`${counted}, ${start} – ${end}`}
      max={`${counted} (0 – ${shownCell(most, locale)})`}
      first={start}
      last={end}
      columns={rows.map((row) => ({
        key: String(row[0]),
        value: Number(row[2]),
        title: `${days(row).join(" – ")}: ${shownCell(row[2] ?? 0, locale)}`,
      }))}
    />
  );
}

/** Beside what the bar shows, the other figures of its line by their names. */
function Lines({ reader: { locale }, sheet: { columns, rows } }: DrawnProps) {
  return (
    <>
      <p className="text-sm text-muted break-after-avoid">{columns[1]}</p>
      <Bars
        bars={rows.slice(0, mostLines).map(([label = "", value = 0, ...others]) => ({
          key: String(label),
          label: shownCell(label, locale),
          value: Number(value),
          shown: shownCell(value, locale),
          note: others
            .flatMap((part, at) =>
              part === "" || part === "–" ? [] : [`${columns[at + 2]}: ${shownCell(part, locale)}`],
            )
            .join(" · "),
        }))}
      />
    </>
  );
}
