import { validate } from "uuid";
import { canManageActivity } from "@/lib/activities/policy";
import { findActivityById } from "@/lib/activities/queries";
import { direction } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { sheetsCsv } from "@/lib/insight/exports/csv";
import { sheetsXlsx } from "@/lib/insight/exports/xlsx";
import { pollSheets } from "@/lib/polls/results/export";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";
import { surveySheets } from "@/lib/surveys/results/export";

type Params = { params: Promise<{ city: string; id: string }> };

/** What was answered or voted and what it adds up to, for staff's spreadsheets: without who gave it. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  const { id } = await params;
  if (!route || !validate(id)) return nothingHere();
  const { city, actor } = route;
  const locale = await requestLocale();
  const words = { t: getTranslator(locale), locale, defaultLocale: city.defaultLocale };
  const found = await route.read(async (db) => {
    const activity = await findActivityById(db, id);
    if (!activity || !canManageActivity(actor, activity)) return null;
    const sheets =
      activity.kind === "poll"
        ? await pollSheets(db, activity, words)
        : activity.kind === "survey"
          ? await surveySheets(db, activity, words)
          : [];
    return sheets.length > 0 ? { activity, sheets } : null;
  });
  if (!found) return nothingHere();
  const { activity, sheets } = found;
  const file = `${city.slug}-${activity.code}`;
  return new URL(request.url).searchParams.get("as") === "xlsx"
    ? answer(await sheetsXlsx(sheets, direction(locale) === "rtl"), `${file}.xlsx`, workbook)
    : answer(sheetsCsv(sheets), `${file}.csv`, "text/csv; charset=utf-8");
}

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function answer(body: BodyInit, name: string, type: string): Response {
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
