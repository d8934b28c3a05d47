import { versionOf } from "@/lib/cities/editing";
import { changeLanguagesForm } from "@/lib/cities/languages/actions";
import { timeZones } from "@/lib/cities/languages/input";
import { languagesShown } from "@/lib/cities/languages/shown";
import { localeName, locales } from "@/lib/i18n/locales";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { CheckboxGroup, RadioGroup, Select } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";

export const generateMetadata = titled("admin.languages.title", "/admin/settings/languages");

export default async function Languages({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, city, path } = page;
  const options = locales.map((locale) => ({ value: locale, label: localeName(locale) }));
  return (
    <AdminPage
      page={page}
      title={t("admin.languages.title")}
      intro={t("admin.languages.intro")}
      above={settingsAbove(page)}
    >
      <ActionForm action={changeLanguagesForm} labels={formLabels(t)} formKey={page.formKey()} id="languages">
        <HiddenField name="version" value={versionOf(languagesShown(city))} />
        <CheckboxGroup
          name="locales"
          label={t("admin.languages.offered")}
          options={options}
          defaultValues={city.locales}
        />
        <RadioGroup
          name="defaultLocale"
          label={t("admin.languages.main")}
          hint={`${t("admin.languages.mainHint")} ${t("admin.languages.mainWarning")}`}
          options={options}
          defaultValue={city.defaultLocale}
        />
        <Select
          name="timeZone"
          label={t("admin.languages.timeZone")}
          hint={t("admin.languages.timeZoneHint")}
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          defaultValue={city.timeZone}
        />
        <SaveBar save={t("admin.save")} back={{ href: path("/admin/settings"), label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
