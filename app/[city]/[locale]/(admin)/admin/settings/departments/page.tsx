import { nameDepartmentsForm } from "@/lib/cities/departments/actions";
import { departmentsShown } from "@/lib/cities/departments/shown";
import { versionOf } from "@/lib/cities/editing";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { localize } from "@/lib/i18n/localized";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";

export const generateMetadata = titled("admin.departments.title", "/admin/settings/departments");

export default async function Departments({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, city, locale, settings, path } = page;
  const topics = (await page.read(loadTaxonomy)).topics.filter((topic) => !topic.archived);
  const byTopic = Object.fromEntries(topics.map(({ id, department }) => [id, department]));
  const shown = departmentsShown({ answeringDepartment: settings.answeringDepartment, topic: byTopic });
  return (
    <AdminPage
      page={page}
      title={t("admin.departments.title")}
      intro={t("admin.departments.intro")}
      above={settingsAbove(page)}
    >
      <ActionForm
        action={nameDepartmentsForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="departments"
      >
        <HiddenField name="version" value={versionOf(shown)} />
        <TextField
          name="answeringDepartment"
          label={t("admin.departments.main")}
          hint={t("admin.departments.mainHint")}
          defaultValue={settings.answeringDepartment}
          width="medium"
          optional
        />
        <fieldset className="grid gap-4">
          <legend className="text-xl font-bold">{t("admin.departments.byTopic")}</legend>
          <p className="text-muted">{t("admin.departments.byTopicHint")}</p>
          {topics.map((topic) => (
            <TextField
              key={topic.id}
              name={`topic.${topic.id}`}
              label={localize(topic.name, locale, city.defaultLocale)}
              defaultValue={topic.department}
              width="medium"
              optional
            />
          ))}
        </fieldset>
        <SaveBar save={t("admin.save")} back={{ href: path("/admin/settings"), label: t("admin.back") }} />
      </ActionForm>
      <p className="text-muted">
        {t.rich("admin.departments.team", {
          link: (words) => (
            <a href={path("/admin/staff")} className="link">
              {words}
            </a>
          ),
        })}
      </p>
    </AdminPage>
  );
}
