import { getTranslator } from "@/lib/i18n/translator";
import { readReport, readUpload } from "@/lib/imports/uploading/folder";
import { reportCsv } from "@/lib/imports/uploading/report";
import { may } from "@/lib/people/permissions";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere } from "@/lib/request/route";

type Params = { params: Promise<{ city: string; draft: string }> };

/** All that an import had to say, for who uploaded it. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const { city, actor } = route;
  if (actor.kind !== "person" || !may(actor, "city.import")) return nothingHere();
  const upload = await readUpload({ cityId: city.id, personId: actor.id }, (await params).draft);
  if (!upload) return nothingHere();
  const t = getTranslator(await requestLocale());
  return new Response(reportCsv(t, await readReport(upload)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${city.slug}-import.csv"`,
      "cache-control": "no-store",
    },
  });
}
