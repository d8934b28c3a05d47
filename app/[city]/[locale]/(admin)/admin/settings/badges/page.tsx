import { type BadgeRow, listBadges } from "@/lib/engagement/badges/queries";
import { BadgeMedal } from "@/lib/engagement/ui/badge-medal";
import { localize } from "@/lib/i18n/localized";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("game.badge.title", "/admin/settings/badges");

/** The city's own badges, beside the seven that every city has. */
export default async function Badges({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "game.configure");
  const { t, path } = page;
  const badges = await page.read(listBadges);
  const add = (
    <ButtonLink href={path("/admin/settings/badges/new")} variant="primary" icon="plus">
      {t("game.badge.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("game.badge.title")}
      intro={t("game.badge.intro")}
      above={settingsAbove(page)}
      actions={badges.length > 0 ? add : null}
      saved={one((await searchParams).saved)}
    >
      {badges.length > 0 ? (
        <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {badges.map((badge) => (
            <BadgeLine key={badge.id} page={page} badge={badge} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t("game.badge.emptyTitle")} action={add}>
          {t("game.badge.emptyText")}
        </EmptyState>
      )}
    </AdminPage>
  );
}

function BadgeLine({ page, badge }: { page: Page; badge: BadgeRow & { people: number } }) {
  const { t, path, locale, city } = page;
  const state = badge.archivedAt ? t("game.badge.archived") : t("game.badge.people", { count: badge.people });
  return (
    <li>
      <a
        href={path(`/admin/settings/badges/${badge.id}`)}
        className="flex min-h-16 items-center gap-4 px-4 py-2 text-ink hover:bg-brand-soft sm:px-5"
      >
        <BadgeMedal
          badge={badge.id}
          fileId={badge.fileId}
          level={badge.archivedAt ? 0 : 1}
          levels={badge.levels.length}
          size={48}
        />
        <span className="grid min-w-0 flex-1">
          <span className="font-semibold">{localize(badge.name, locale, city.defaultLocale)}</span>
          <span className="text-sm text-muted">{state}</span>
        </span>
      </a>
    </li>
  );
}
