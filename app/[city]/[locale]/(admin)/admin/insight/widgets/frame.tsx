import type { ReactNode } from "react";
import { aboutWidget } from "@/lib/insight/charts/about";
import { readableSheet, saysNothing } from "@/lib/insight/readable-sheet";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { SheetTable } from "@/lib/insight/ui/sheet-table";
import type { Widget } from "@/lib/insight/widgets";
import { withheldWords } from "@/lib/insight/withheld";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { Disclosure } from "@/lib/ui/disclosure";
import { dashboardQuery } from "../asked-period";
import { wordsOf } from "./drawn-words";

export type WidgetProps = { page: Page; dashboard: Dashboard };

type FrameProps = WidgetProps & {
  widget: Widget;
  /** Said in place of a drawing and a table that would tell nothing. */
  nothing?: string | undefined;
  /** Where a line of its table leads: to what it counts. */
  lineHref?: (at: number) => string | undefined;
  children: ReactNode;
};

const files = [
  ["csv", "csv"],
  ["xlsx", "xlsx"],
  ["png", "png"],
] as const;

/** What every widget has: what it counts, its drawing, the same as a table, and a file of it. */
export function WidgetFrame({ page, dashboard, widget, nothing, lineHref, children }: FrameProps) {
  const { t, path, locale } = page;
  const id = `widget-${widget}`;
  const sheet = readableSheet(widget, dashboard, wordsOf(page));
  const withheld = withheldWords(widget, dashboard, t);
  const empty = withheld ?? (saysNothing(sheet) ? t("insight.nothing") : nothing);
  const query = dashboardQuery(dashboard);
  const file = (as: string) => path(`/admin/insight/export/${widget}${query}${query ? "&" : "?"}as=${as}`);
  return (
    <Card as="section" aria-labelledby={id} className="widget @container grid content-start gap-4 *:min-w-0">
      <div className="unbroken grid content-start gap-4 *:min-w-0">
        <div className="grid gap-1">
          <h2 id={id} className="text-xl font-bold">
            {t(`insight.${widget}.title`)}
          </h2>
          <p className="text-sm text-muted">{aboutWidget(widget, dashboard, t)}</p>
        </div>
        {empty ? <p>{empty}</p> : children}
      </div>
      <div className="grid gap-1 self-end in-[.hall]:hidden print:block">
        {empty ? null : (
          <Disclosure summary={t("insight.table")} printed>
            <SheetTable
              sheet={sheet}
              caption={t(`insight.${widget}.title`)}
              locale={locale}
              lineHref={lineHref}
            />
          </Disclosure>
        )}
        {empty ? null : (
          <p className="flex flex-wrap gap-x-4 print:hidden">
            {files.map(([as, word]) => (
              <a key={as} href={file(as)} className="link inline-flex min-h-11 items-center text-sm">
                {t(`insight.${word}`)}
              </a>
            ))}
          </p>
        )}
      </div>
    </Card>
  );
}
