import { type DeedCursor, listDeeds } from "@/lib/audit/queries";
import { findSubjects } from "@/lib/audit/subjects";
import { type Reader, sayDeed, sayDetail, sayDoer, sayRole, saySubject } from "@/lib/audit/words";
import { momentField } from "@/lib/base/wall-clock";
import { getTranslator } from "@/lib/i18n/translator";
import { pagedCsv } from "@/lib/insight/exports/csv";
import { operatorNames } from "@/lib/operating/looking/overview";
import { may } from "@/lib/people/permissions";
import { download } from "@/lib/request/download";
import { requestLocale } from "@/lib/request/locale";
import { inCityRoute, nothingHere, type Route } from "@/lib/request/route";
import { askedDeeds } from "../asked";

const atOnce = 500;

/** The same as a table, sent while it is read: however long it is, a few hundred rows are held at a time. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ city: string }> },
): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route || !may(route.actor, "audit.read")) return nothingHere();
  const { city } = route;
  const locale = await requestLocale();
  const { filter } = askedDeeds(Object.fromEntries(new URL(request.url).searchParams), city.timeZone);
  const reader: Reader = { t: getTranslator(locale), locale, defaultLocale: city.defaultLocale };
  const columns = (["when", "who", "role", "what", "on", "detail"] as const).map((column) =>
    reader.t(`audit.${column}`),
  );
  const pages = readPages(route, filter, reader);
  return download(`${city.slug}-audit.csv`, pagedCsv({ columns, pages }));
}

async function* readPages(
  { city, read }: Route,
  filter: Parameters<typeof listDeeds>[1],
  reader: Reader,
): AsyncGenerator<string[][]> {
  let after: DeedCursor | null = null;
  while (true) {
    const { deeds, subjects } = await read(async (db) => {
      const found = await listDeeds(db, filter, { after, limit: atOnce });
      return { deeds: found, subjects: await findSubjects(db, found) };
    });
    const looked = deeds.flatMap(({ data }) => (typeof data.operator === "string" ? data.operator : []));
    const names = await operatorNames(looked);
    yield deeds.map((deed) => [
      momentField(deed.at, city.timeZone).replace("T", " "),
      sayDoer(reader, deed, names),
      sayRole(reader, deed),
      sayDeed(reader, deed),
      saySubject(reader, deed, subjects.get(deed.id)),
      sayDetail(reader, deed),
    ]);
    after = deeds.at(-1)?.cursor ?? null;
    if (deeds.length < atOnce || !after) return;
  }
}
