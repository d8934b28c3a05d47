import { listTextPages } from "@/lib/cities/text-pages/queries";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { SettingRow } from "../../shell/setting-list";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.pages.title", "/admin/settings/pages");

export default async function TextPages({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "pages.write");
  const { t, path, locale, city } = page;
  const pages = await page.read(listTextPages);
  return (
    <AdminPage
      page={page}
      title={t("admin.pages.title")}
      intro={t("admin.pages.intro")}
      above={settingsAbove(page)}
      saved={one((await searchParams).saved)}
      actions={
        <ButtonLink href={path("/admin/settings/pages/new")} variant="primary" icon="plus">
          {t("admin.pages.add")}
        </ButtonLink>
      }
    >
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {pages.map((text) => {
          const when = formatDate(text.updatedAt, locale, city.timeZone, "short");
          const changed = t("admin.pages.changed", { when });
          return (
            <SettingRow
              key={text.id}
              href={path(`/admin/settings/pages/${text.id}`)}
              label={localize(text.title, locale, city.defaultLocale)}
              value={text.inFooter ? changed : `${changed}, ${t("admin.pages.notInFooter")}`}
            />
          );
        })}
      </ul>
    </AdminPage>
  );
}
