import type { ReactNode } from "react";
import type { Locale } from "@/lib/base/locales";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Sheet } from "@/lib/insight/sheets";
import { Table } from "@/lib/ui/table";

type Props = {
  sheet: Sheet;
  caption: string;
  locale: Locale;
  /** Where a line leads: to what it counts. */
  lineHref?: ((at: number) => string | undefined) | undefined;
};

/** A widget's figures as people read them. */
export function SheetTable({ sheet, caption, locale, lineHref }: Props) {
  return (
    <Table
      caption={caption}
      columns={sheet.columns.map((label, at) => ({
        key: String(at),
        label,
        numeric: sheet.rows.some((row) => typeof row[at] === "number"),
      }))}
      rows={sheet.rows.map((row, line) => ({
        id: row.slice(0, 2).join(" "),
        cells: Object.fromEntries(
          row.map((cell, at) => {
            const shown = shownCell(cell, locale);
            return [String(at), at === 0 ? linked(shown, lineHref?.(line)) : shown];
          }),
        ),
      }))}
    />
  );
}

function linked(shown: string, href: string | undefined): ReactNode {
  if (!href) return shown;
  return (
    <a href={href} className="link">
      {shown}
    </a>
  );
}

/** Numbers and days as the language writes them. */
export function shownCell(cell: string | number, locale: Locale): string {
  if (typeof cell === "number") return formatNumber(cell, locale, { maximumFractionDigits: 1 });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell;
  return formatDate(new Date(`${cell}T12:00:00Z`), locale, "UTC", "short");
}
