import { ForbiddenError, NotFoundError } from "@/lib/base/errors";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { direction } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { InboxScope } from "@/lib/ideas/inbox/queries";
import { searchIdeas } from "@/lib/ideas/search/search-ideas";
import { pagedCsv } from "@/lib/insight/exports/csv";
import { sheetsXlsx } from "@/lib/insight/exports/xlsx";
import { download } from "@/lib/request/download";
import { requestLocale } from "@/lib/request/locale";
import { nothingHere, type Route } from "@/lib/request/route";
import { exportIdeas } from "../commands";
import { type ListedIdea, listListed } from "../queries";
import { ideaTable } from "../table";

const atOnce = 500;

type Asked = Pick<InboxScope, "view" | "status" | "topicId" | "department" | "assigneeId" | "activityId"> & {
  query: string;
};

/** A list of ideas as a file, read while it is sent: however long it is, some hundred of them are held at a time. */
export async function downloadIdeas(
  { city, settings, actor, read }: Route,
  { query, ...filter }: Asked,
  as: "csv" | "xlsx",
): Promise<Response> {
  const locale = await requestLocale();
  const t = getTranslator(locale);
  const begun = await read(async (db) => {
    const taxonomy = await loadTaxonomy(db);
    const found = query ? await searchIdeas(db, query) : null;
    const { answeringDepartment } = settings;
    const scope = { ...filter, found, taxonomy, answeringDepartment };
    return { taxonomy, ...(await exportIdeas({ db, actor, city }, { scope, as })) };
  }).catch(refused);
  if (!begun) return nothingHere();
  const { taxonomy, scope, boards } = begun;
  const { columns, rowOf } = ideaTable(boards, { t, locale, city, taxonomy });
  const pages = pagesOf(read, scope, rowOf);
  const sheet = { name: t("admin.inbox.title"), columns, pages };
  const file = `${city.slug}-ideas` as const;
  return as === "xlsx"
    ? download(`${file}.xlsx`, sheetsXlsx([sheet], direction(locale) === "rtl"))
    : download(`${file}.csv`, pagedCsv(sheet));
}

/** To whom it does not belong it is not there. */
function refused(error: unknown): null {
  if (error instanceof ForbiddenError || error instanceof NotFoundError) return null;
  throw error;
}

/** In a transaction of its own each, by the place after the last one. */
async function* pagesOf<Row>(
  read: Route["read"],
  scope: InboxScope,
  rowOf: (idea: ListedIdea) => Row,
): AsyncGenerator<Row[]> {
  let after: string | null = null;
  do {
    const place: string | null = after;
    const ideas: ListedIdea[] = await read((db) => listListed(db, scope, { after: place, limit: atOnce }));
    yield ideas.map(rowOf);
    after = ideas.length < atOnce ? null : (ideas.at(-1)?.id ?? null);
  } while (after);
}
