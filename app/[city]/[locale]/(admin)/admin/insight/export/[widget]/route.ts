import { neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { direction } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { readArranged } from "@/lib/insight/arranging/queries";
import { sheetCsv, sheetsCsv } from "@/lib/insight/exports/csv";
import type { NamedSheet } from "@/lib/insight/exports/named-sheet";
import { drawnPng } from "@/lib/insight/exports/png";
import { sheetsXlsx } from "@/lib/insight/exports/xlsx";
import { readDashboard } from "@/lib/insight/reading/dashboard";
import { findScope } from "@/lib/insight/scope";
import { sheetOf } from "@/lib/insight/sheets";
import { widgets } from "@/lib/insight/widgets";
import { actorId } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";
import { download } from "@/lib/request/download";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";
import { askedPeriod } from "../../asked-period";
import { askedProject } from "../../asked-scope";
import { widgetPicture } from "./widget-picture";

type Params = { params: Promise<{ city: string; widget: string }> };

/** One widget's figures of a period, or those of all, for staff's spreadsheets. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const { city, actor } = route;
  const { widget: name } = await params;
  const asked = widgets.filter((known) => known === name || name === "all");
  const person = actorId(actor);
  if (asked.length === 0 || !person || !may(actor, "insight.read")) return nothingHere();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const locale = await requestLocale();
  const [drawn] = asked;
  const isPicture = query.as === "png" && drawn && name !== "all";
  const found = await route.read(async (db) => {
    const { view } = await readArranged(db, person, query.view ?? "");
    const scope = await findScope(db, askedProject(query, view));
    if (scope === undefined) return null;
    const period = askedPeriod(query, city.timeZone, view);
    const shapes = isPicture && drawn === "neighbourhoods" ? await neighbourhoodShapes(db) : [];
    return { dashboard: await readDashboard(db, period, scope), shapes };
  });
  if (!found) return nothingHere();
  const { dashboard, shapes } = found;
  const { period, scope } = dashboard;
  const words = { t: getTranslator(locale), locale, defaultLocale: city.defaultLocale };
  const file = `${city.slug}${scope ? `-${scope.code}` : ""}-${name}-${period.from}-${period.to}`;
  if (isPicture) {
    const svg = widgetPicture(drawn, dashboard, shapes, { words, city });
    return download(`${file}.png`, await drawnPng(svg));
  }
  const sheets = asked.map((widget) => ({
    ...sheetOf(widget, dashboard, words),
    name: words.t(`insight.${widget}.title`),
  }));
  return query.as === "xlsx"
    ? download(`${file}.xlsx`, sheetsXlsx(sheets, direction(locale) === "rtl"))
    : download(`${file}.csv`, csvOf(sheets));
}

function csvOf(sheets: NamedSheet[]): string {
  const [first] = sheets;
  return first && sheets.length === 1 ? sheetCsv(first) : sheetsCsv(sheets);
}
