import { validate } from "uuid";
import { canManageActivity } from "@/lib/activities/policy";
import { findActivityById } from "@/lib/activities/queries";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import { debateSheet } from "@/lib/debates/sheet";
import { direction } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { sheetsCsv } from "@/lib/insight/exports/csv";
import { sheetsXlsx } from "@/lib/insight/exports/xlsx";
import { pollSheets } from "@/lib/polls/results/export";
import { download } from "@/lib/request/download";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";
import { sentFilePath } from "@/lib/surveys/files/address";
import { surveySheets } from "@/lib/surveys/results/export-sheets";

type Params = { params: Promise<{ city: string; id: string }> };

/** What people said in a survey or a debate or voted in a poll, for staff's spreadsheets: without who it was. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  const { id } = await params;
  if (!route || !validate(id)) return nothingHere();
  const { city, actor } = route;
  const locale = await requestLocale();
  const reader = { t: getTranslator(locale), locale, defaultLocale: city.defaultLocale };
  const found = await route.read(async (db) => {
    const activity = await findActivityById(db, id);
    if (!activity || !canManageActivity(actor, activity)) return null;
    const { kind, code } = activity;
    if (kind === "debate") return { code, sheets: [await debateSheet(db, activity, { ...reader, city })] };
    const sheets =
      kind === "survey"
        ? await surveySheets(db, activity, reader, (file) =>
            absoluteUrl(city.primaryHost, sentFilePath(activity.id, file)),
          )
        : kind === "poll"
          ? await pollSheets(db, activity, reader)
          : null;
    return sheets && { code, sheets };
  });
  if (!found) return nothingHere();
  const file = `${city.slug}-${found.code}`;
  return new URL(request.url).searchParams.get("as") === "xlsx"
    ? download(`${file}.xlsx`, sheetsXlsx(found.sheets, direction(locale) === "rtl"))
    : download(`${file}.csv`, sheetsCsv(found.sheets));
}
