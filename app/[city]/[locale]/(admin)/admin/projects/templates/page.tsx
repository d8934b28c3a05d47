import { formatDate } from "@/lib/i18n/format";
import { listTemplates } from "@/lib/projects/own-templates/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { SettingList, SettingRow } from "../../shell/setting-list";
import { titled } from "../../shell/titled";
import { projectAbove } from "../managed";

export const generateMetadata = titled("folders.templates.title", "/admin/projects/templates");

type Props = { params: CityParams; searchParams: SearchParams };

/** What the city made for itself to begin projects with. */
export default async function Templates({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "projects.manage");
  const templates = await page.read(listTemplates);
  const { t, path, locale, city } = page;
  const said = `folders.templates.done.${one((await searchParams).saved)}`;
  return (
    <AdminPage
      page={page}
      title={t("folders.templates.title")}
      intro={t("folders.templates.intro")}
      above={projectAbove(page)}
      notice={t.has(said) ? t(said) : null}
    >
      {templates.length > 0 ? (
        <SettingList title={t("folders.templates.own")}>
          {templates.map(({ id, name, createdAt }) => (
            <SettingRow
              key={id}
              href={path(`/admin/projects/templates/${id}`)}
              label={name}
              value={t("folders.templates.since", { date: formatDate(createdAt, locale, city.timeZone) })}
            />
          ))}
        </SettingList>
      ) : (
        <EmptyState
          title={t("folders.templates.noneTitle")}
          action={<ButtonLink href={path("/admin/projects")}>{t("projects.title")}</ButtonLink>}
        >
          {t("folders.templates.noneText")}
        </EmptyState>
      )}
    </AdminPage>
  );
}
