import { listNeighbourhoods, type NeighbourhoodRow } from "@/lib/cities/neighbourhoods/queries";
import { neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { SettingRow } from "../../shell/setting-list";
import { titled } from "../../shell/titled";
import { ShapesMap } from "./shapes-map";

type Props = { params: CityParams; searchParams: SearchParams };

const here = "/admin/settings/neighbourhoods";

export const generateMetadata = titled("admin.neighbourhoods.title", here);

export default async function Neighbourhoods({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path } = page;
  const query = await searchParams;
  const { rows, shapes } = await page.read(async (db) => ({
    rows: await listNeighbourhoods(db),
    shapes: await neighbourhoodShapes(db),
  }));
  const inUse = rows.filter((row) => !row.archivedAt);
  const archived = rows.filter((row) => row.archivedAt);
  const actions = (
    <>
      <ButtonLink href={path(`${here}/upload`)} variant="primary" icon="upload">
        {t("admin.neighbourhoods.upload")}
      </ButtonLink>
      <ButtonLink href={path(`${here}/new`)} icon="plus">
        {t("admin.neighbourhoods.add")}
      </ButtonLink>
    </>
  );
  return (
    <AdminPage
      page={page}
      title={t("admin.neighbourhoods.title")}
      intro={t("admin.neighbourhoods.intro")}
      above={settingsAbove(page)}
      actions={inUse.length > 0 ? actions : null}
      saved={one(query.saved)}
      notice={applied(page, one(query.drawn), one(query.moved))}
    >
      {inUse.length === 0 ? (
        <EmptyState title={t("admin.neighbourhoods.emptyTitle")} action={actions}>
          {t("admin.neighbourhoods.emptyText")}
        </EmptyState>
      ) : (
        <>
          <ShapesMap page={page} shapes={shapes} />
          <Rows page={page} rows={inUse} />
        </>
      )}
      {archived.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-xl font-bold">{t("admin.neighbourhoods.archived")}</h2>
          <Rows page={page} rows={archived} />
        </section>
      ) : null}
    </AdminPage>
  );
}

function Rows({ page: { t, path, locale, city }, rows }: { page: Page; rows: NeighbourhoodRow[] }) {
  const facts = (row: NeighbourhoodRow) => [
    t("admin.neighbourhoods.ideas", { count: row.ideaCount, number: formatNumber(row.ideaCount, locale) }),
    ...(row.population
      ? [
          t("admin.neighbourhoods.people", {
            count: row.population,
            number: formatNumber(row.population, locale),
          }),
        ]
      : []),
    ...(row.hasShape ? [] : [t("admin.neighbourhoods.noShape")]),
  ];
  return (
    <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
      {rows.map((row) => (
        <SettingRow
          key={row.id}
          href={path(`${here}/${row.id}`)}
          label={localize(row.name, locale, city.defaultLocale)}
          value={facts(row).join(" · ")}
        />
      ))}
    </ul>
  );
}

function applied({ t }: Page, drawn: string, moved: string): string | null {
  if (!/^\d{1,6}$/.test(drawn) || !/^\d{1,9}$/.test(moved)) return null;
  return t("admin.neighbourhoods.applied", { saved: Number(drawn), moved: Number(moved) });
}
