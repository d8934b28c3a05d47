import { listStatuses } from "@/lib/cities/statuses/queries";
import { localize } from "@/lib/i18n/localized";
import { ringStage } from "@/lib/ideas/status";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Icon } from "@/lib/ui/icon";
import { Ring } from "@/lib/ui/ring";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.statuses.title", "/admin/settings/statuses");

export default async function Statuses({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path, locale, city } = page;
  const statuses = await page.read(listStatuses);
  return (
    <AdminPage
      page={page}
      title={t("admin.statuses.title")}
      intro={t("admin.statuses.intro")}
      above={settingsAbove(page)}
      saved={one((await searchParams).saved)}
    >
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {statuses.map(({ key, label, description }) => (
          <li key={key}>
            <a
              href={path(`/admin/settings/statuses/${key}`)}
              className="flex min-h-16 items-center gap-4 px-4 py-3 text-ink hover:bg-brand-soft sm:px-5"
            >
              <Ring stage={ringStage(key)} size={32} />
              <span className="grid min-w-0 flex-1">
                <span className="font-semibold">
                  {localize(label, locale, city.defaultLocale) || t(`starter.statuses.${key}`)}
                </span>
                <span className="text-sm text-muted">
                  {localize(description, locale, city.defaultLocale) ||
                    t(`starter.statusDescriptions.${key}`)}
                </span>
              </span>
              <Icon name="chevron" size={18} className="-rotate-90 text-muted rtl:rotate-90" />
            </a>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
