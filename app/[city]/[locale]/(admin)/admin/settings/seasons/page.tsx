import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { listSeasons } from "@/lib/engagement/seasons/queries";
import { SeasonState, seasonDays } from "@/lib/engagement/seasons/ui/season-words";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("season.title", "/admin/settings/seasons");

export default async function AdminSeasons({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "game.configure");
  const { t, path, city } = page;
  const seasons = await page.read((db) => listSeasons(db, city));
  const said = `season.saved.${one((await searchParams).saved)}`;
  const add = (
    <ButtonLink href={path("/admin/settings/seasons/new")} variant="primary" icon="plus">
      {t("season.admin.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("season.title")}
      intro={t("season.admin.intro")}
      above={settingsAbove(page)}
      actions={seasons.length > 0 ? add : null}
      notice={t.has(said) ? t(said) : null}
    >
      {seasons.length > 0 ? (
        <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {seasons.map((season) => (
            <li key={season.id}>
              <a
                href={path(`/admin/settings/seasons/${season.id}`)}
                className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-ink hover:bg-brand-soft sm:px-5"
              >
                <span className="grid min-w-0 flex-1">
                  <span className="font-semibold" dir="auto">
                    {localized(page, season.name)}
                  </span>
                  <span className="text-sm text-muted">{seasonDays(page, season)}</span>
                </span>
                <SeasonState page={page} season={season} />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={t("season.admin.emptyTitle")} action={add}>
          {t("season.admin.emptyText")}
        </EmptyState>
      )}
    </AdminPage>
  );
}
