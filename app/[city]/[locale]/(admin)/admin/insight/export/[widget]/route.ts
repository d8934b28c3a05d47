import { getTranslator } from "@/lib/i18n/translator";
import { readDashboard } from "@/lib/insight/reading/dashboard";
import { sheetCsv } from "@/lib/insight/sheet-csv";
import { sheetOf, widgets } from "@/lib/insight/sheets";
import { may } from "@/lib/people/permissions";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";
import { askedPeriod } from "../../asked-period";

type Params = { params: Promise<{ city: string; widget: string }> };

/** One widget's figures of a period, for staff's spreadsheets. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const { city, actor } = route;
  const asked = (await params).widget;
  const widget = widgets.find((known) => known === asked);
  if (!widget || !may(actor, "insight.read")) return nothingHere();
  const period = askedPeriod(Object.fromEntries(new URL(request.url).searchParams), city.timeZone);
  const dashboard = await route.read((db) => readDashboard(db, period));
  const locale = await requestLocale();
  const words = { t: getTranslator(locale), locale, defaultLocale: city.defaultLocale };
  return new Response(sheetCsv(sheetOf(widget, dashboard, words)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${city.slug}-${widget}-${period.from}-${period.to}.csv"`,
      "cache-control": "no-store",
    },
  });
}
