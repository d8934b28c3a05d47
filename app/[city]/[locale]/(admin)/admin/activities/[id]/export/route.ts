import { validate } from "uuid";
import { canManageActivity } from "@/lib/activities/policy";
import { findActivityById } from "@/lib/activities/queries";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { direction } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type NamedSheet, sheetsCsv } from "@/lib/insight/exports/csv";
import { sheetsXlsx } from "@/lib/insight/exports/xlsx";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";
import { listAllLines } from "@/lib/surveys/questions/queries";
import { isEnough, listAnswers, readResults } from "@/lib/surveys/results/queries";
import { answersSheet, type Reader, sayText, tallySheet } from "@/lib/surveys/results/sheets";

type Params = { params: Promise<{ city: string; id: string }> };

/** A survey's answers and what they add up to, for staff's spreadsheets: without who gave them. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  const { id } = await params;
  if (!route || !validate(id)) return nothingHere();
  const { city, actor } = route;
  const locale = await requestLocale();
  const t = getTranslator(locale);
  const found = await route.read(async (db) => {
    const activity = await findActivityById(db, id);
    if (activity?.kind !== "survey" || !canManageActivity(actor, activity)) return null;
    const results = await readResults(db, id);
    if (!isEnough(results.answers, activity)) return null;
    const [lines, answers, taxonomy] = [
      await listAllLines(db, id),
      await listAnswers(db, id),
      await loadTaxonomy(db),
    ];
    return { activity, results, lines, answers, areas: taxonomy.neighbourhoods };
  });
  if (!found) return nothingHere();
  const { activity, results, lines, answers, areas } = found;
  const reader: Reader = { t, locale, defaultLocale: city.defaultLocale, areas };
  const sheets: NamedSheet[] = [
    { ...answersSheet(lines, answers, reader), name: t("surveys.results.all") },
    ...results.tallies
      .filter(({ kind }) => kind !== "text")
      .map((tally) => ({ ...tallySheet(tally, reader), name: sayText(tally.question.title, reader) })),
  ];
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
