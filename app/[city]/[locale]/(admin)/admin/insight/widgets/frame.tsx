import type { ReactNode } from "react";
import { formatNumber } from "@/lib/i18n/format";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { type Sheet, sheetOf } from "@/lib/insight/sheets";
import type { Widget } from "@/lib/insight/widgets";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { Disclosure } from "@/lib/ui/disclosure";
import { Table } from "@/lib/ui/table";
import { periodQuery } from "../asked-period";

export type WidgetProps = { page: Page; dashboard: Dashboard };

type FrameProps = WidgetProps & {
  widget: Widget;
  children: ReactNode;
};

const files = [
  ["csv", "csv"],
  ["xlsx", "xlsx"],
] as const;

/** What every widget has: what it counts, its drawing, the same as a table, and a file of it. */
export function WidgetFrame({ page, dashboard, widget, children }: FrameProps) {
  const { t, path, locale, city } = page;
  const id = `widget-${widget}`;
  const sheet = sheetOf(widget, dashboard, { t, locale, defaultLocale: city.defaultLocale });
  const query = periodQuery(dashboard.period);
  const file = (as: string) => path(`/admin/insight/export/${widget}${query}${query ? "&" : "?"}as=${as}`);
  return (
    <Card as="section" aria-labelledby={id} className="@container grid content-start gap-4 *:min-w-0">
      <div className="grid gap-1">
        <h2 id={id} className="text-xl font-bold">
          {t(`insight.${widget}.title`)}
        </h2>
        <p className="text-sm text-muted">{t(`insight.${widget}.about`, { unit: dashboard.period.unit })}</p>
      </div>
      {sheet.rows.length === 0 ? <p>{t("insight.nothing")}</p> : children}
      <div className="grid gap-1 self-end in-[.hall]:hidden print:hidden">
        {sheet.rows.length > 0 ? (
          <Disclosure summary={t("insight.table")}>
            <SheetTable sheet={sheet} caption={t(`insight.${widget}.title`)} page={page} />
          </Disclosure>
        ) : null}
        <p className="flex flex-wrap gap-x-4">
          {files.map(([as, word]) => (
            <a key={as} href={file(as)} className="link inline-flex min-h-11 items-center text-sm">
              {t(`insight.${word}`)}
            </a>
          ))}
        </p>
      </div>
    </Card>
  );
}

function SheetTable({ sheet, caption, page: { locale } }: { sheet: Sheet; caption: string; page: Page }) {
  const shown = (cell: string | number) =>
    typeof cell === "number" ? formatNumber(cell, locale, { maximumFractionDigits: 1 }) : cell;
  return (
    <Table
      caption={caption}
      columns={sheet.columns.map((label, index) => ({
        key: String(index),
        label,
        numeric: sheet.rows.some((row) => typeof row[index] === "number"),
      }))}
      rows={sheet.rows.map((cells) => ({
        id: cells.slice(0, 2).join(" "),
        cells: Object.fromEntries(cells.map((cell, index) => [String(index), shown(cell)])),
      }))}
    />
  );
}
