import { getTranslator } from "@/lib/i18n/translator";
import { sheetCsv } from "@/lib/insight/exports/csv";
import { readOpenData } from "@/lib/insight/open-data/read";
import { licence, openSheetNames, openSheets } from "@/lib/insight/open-data/sheets";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";

type Params = { params: Promise<{ city: string; file: string }> };

/** One sheet of a city's open data: `contributions.csv`, or `.json` with what its columns hold. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const { file } = await params;
  const [asked, kind = ""] = file.split(".");
  const name = openSheetNames.find((known) => known === asked);
  const type = types[kind];
  if (!name || !type) return nothingHere();
  const sheet = (await route.read(readOpenData)).find((one) => one.name === name);
  if (!sheet) return nothingHere();
  const columns = [...openSheets[name]];
  const t = getTranslator(await requestLocale());
  const body =
    kind === "csv"
      ? sheetCsv({ columns, rows: sheet.rows })
      : JSON.stringify({
          ...{ city: route.city.name, day: sheet.day, licence: licence.href },
          columns: openSheets[name].map((column) => ({
            name: column,
            meaning: t(`insight.openData.columns.${column}`),
          })),
          rows: sheet.rows,
        });
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${route.city.slug}-${name}-${sheet.day}.${kind}"`,
      "cache-control": "public, max-age=3600",
      // Whoever publishes the city's data elsewhere may read it from a page of their own.
      "access-control-allow-origin": "*",
    },
  });
}

const types: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};
