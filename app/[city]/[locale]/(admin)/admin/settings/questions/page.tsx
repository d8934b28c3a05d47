import { localize } from "@/lib/i18n/localized";
import { type FieldRow, listFields } from "@/lib/people/about/asking/queries";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { SettingList, SettingRow } from "../../shell/setting-list";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

const here = "/admin/settings/questions";

export const generateMetadata = titled("census.asking.title", here);

/** What the city asks people about themselves, besides age and gender, which every city asks. */
export default async function Questions({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path } = page;
  const fields = await page.read(listFields);
  const saved = `census.saved.${one((await searchParams).saved)}`;
  const add = (
    <ButtonLink href={path(`${here}/new`)} variant="primary" icon="plus">
      {t("census.asking.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("census.asking.title")}
      intro={t("census.asking.intro")}
      above={settingsAbove(page)}
      actions={fields.length > 0 ? add : null}
      notice={t.has(saved) ? t(saved) : null}
    >
      {fields.length > 0 ? (
        <SettingList title={t("census.asking.own")}>
          {fields.map((field) => (
            <FieldLine key={field.id} page={page} field={field} />
          ))}
        </SettingList>
      ) : (
        <EmptyState title={t("census.asking.emptyTitle")} action={add}>
          {t("census.asking.emptyText")}
        </EmptyState>
      )}
    </AdminPage>
  );
}

function FieldLine({ page, field }: { page: Page; field: FieldRow }) {
  const { t, path, locale, city } = page;
  const choices = field.choices
    .filter(({ archived }) => !archived)
    .map(({ label }) => localize(label, locale, city.defaultLocale));
  return (
    <SettingRow
      href={path(`${here}/${field.id}`)}
      label={localize(field.label, locale, city.defaultLocale)}
      value={field.archivedAt ? t("census.asking.archived") : choices.join(", ")}
    />
  );
}
