import { versionOf } from "@/lib/cities/editing";
import { changeIdentityForm } from "@/lib/cities/identity/actions";
import { currencies } from "@/lib/cities/identity/input";
import { identityShown } from "@/lib/cities/identity/shown";
import { ownCityRow } from "@/lib/cities/queries";
import { currencyName } from "@/lib/i18n/format";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Checkbox, Select } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { PerLanguage } from "../../shell/per-language";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";

export const generateMetadata = titled("admin.identity.title", "/admin/settings/identity");

export default async function Identity({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, city, settings, path } = page;
  const { listed } = await page.read(ownCityRow);
  const { tagline, contactEmail, currency } = settings;
  const shown = identityShown({ name: city.name, tagline, contactEmail, currency, listed }, city.locales);
  return (
    <AdminPage
      page={page}
      title={t("admin.identity.title")}
      intro={t("admin.identity.intro")}
      above={settingsAbove(page)}
    >
      <ActionForm action={changeIdentityForm} labels={formLabels(t)} formKey={page.formKey()} id="identity">
        <HiddenField name="version" value={versionOf(shown)} />
        <TextField name="name" label={t("admin.identity.name")} defaultValue={city.name} limit={60} />
        <PerLanguage page={page} texts={[tagline]}>
          {({ locale, dir, label }) => (
            <TextField
              name={`tagline.${locale}`}
              label={label(t("admin.identity.tagline"))}
              hint={t("admin.identity.taglineHint")}
              defaultValue={tagline[locale]}
              limit={160}
              lang={locale}
              dir={dir}
              optional
            />
          )}
        </PerLanguage>
        <TextField
          name="contactEmail"
          type="email"
          label={t("admin.identity.contactEmail")}
          hint={t("admin.identity.contactHint")}
          defaultValue={contactEmail}
          width="medium"
          optional
        />
        <Select
          name="currency"
          label={t("admin.identity.currency")}
          hint={t("admin.identity.currencyHint")}
          options={currencies.map((code) => ({ value: code, label: currencyName(code, page.locale) }))}
          defaultValue={currency}
        />
        <Checkbox
          name="listed"
          label={t("admin.identity.listed")}
          hint={t("admin.identity.listedHint")}
          defaultChecked={listed}
        />
        <SaveBar save={t("admin.save")} back={{ href: path("/admin/settings"), label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
