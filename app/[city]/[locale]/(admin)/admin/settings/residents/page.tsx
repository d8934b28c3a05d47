import { versionOf } from "@/lib/cities/editing";
import { residenceFields } from "@/lib/people/residence/fields";
import { countEntries } from "@/lib/people/residence/queries";
import { changeResidenceRulesForm } from "@/lib/people/residence/rules/actions";
import { yearChoices } from "@/lib/people/residence/rules/input";
import { residenceRulesShown } from "@/lib/people/residence/rules/shown";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Checkbox, CheckboxGroup, RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { ResidentList } from "./resident-list";

export const generateMetadata = titled("residence.admin.title", "/admin/settings/residents");

type Props = { params: CityParams; searchParams: SearchParams };

/** How people show that they live here, for how long that counts, and the city's list. */
export default async function ResidentSettings({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, city, settings } = page;
  const query = await searchParams;
  const entries = await page.read(countEntries);
  const said = `residence.admin.saved.${one(query.saved)}`;
  return (
    <AdminPage
      page={page}
      title={t("residence.admin.title")}
      intro={t("residence.admin.settingsIntro", { city: city.name })}
      above={settingsAbove(page)}
      notice={t.has(said) ? t(said) : null}
    >
      <Rules page={page} />
      {settings.residenceFields.length > 0 || entries > 0 ? (
        <ResidentList page={page} entries={entries} query={query} />
      ) : null}
    </AdminPage>
  );
}

function Rules({ page }: { page: Page }) {
  const { t, path, settings } = page;
  const shown = residenceRulesShown(settings);
  return (
    <ActionForm action={changeResidenceRulesForm} labels={formLabels(t)} formKey={page.formKey()} id="rules">
      <HiddenField name="version" value={versionOf(shown)} />
      <CheckboxGroup
        name="fields"
        label={t("residence.admin.fields")}
        hint={t("residence.admin.fieldsHint")}
        options={residenceFields.map((field) => ({ value: field, label: t(`residence.field.${field}`) }))}
        defaultValues={settings.residenceFields}
        optional
      />
      <Checkbox
        name="letters"
        label={t("residence.admin.letters")}
        hint={t("residence.admin.lettersHint")}
        defaultChecked={settings.residenceLetters}
      />
      <TextField
        name="claim"
        label={t("residence.admin.claim")}
        hint={t("residence.admin.claimHint")}
        defaultValue={settings.residenceClaim}
        width="medium"
        dir="ltr"
        optional
      />
      <TextArea
        name="claimValues"
        label={t("residence.admin.claimValues")}
        hint={t("residence.admin.claimValuesHint")}
        defaultValue={shown.claimValues}
        rows={3}
        dir="ltr"
        optional
      />
      <RadioGroup
        name="years"
        label={t("residence.admin.years")}
        hint={t("residence.admin.yearsHint")}
        options={yearChoices.map((year) => ({ value: year, label: t(`residence.admin.year.${year}`) }))}
        defaultValue={shown.years}
      />
      <SaveBar save={t("admin.save")} back={{ href: path("/admin/settings"), label: t("admin.back") }} />
    </ActionForm>
  );
}
