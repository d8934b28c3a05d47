import { notFound } from "next/navigation";
import { validate } from "uuid";
import { versionOf } from "@/lib/cities/editing";
import { localize } from "@/lib/i18n/localized";
import { archiveFieldForm, changeFieldForm, reopenFieldForm } from "@/lib/people/about/asking/actions";
import { findField } from "@/lib/people/about/asking/queries";
import { fieldShown } from "@/lib/people/about/asking/shown";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { QuestionFields } from "../question-fields";

export const generateMetadata = titled("census.asking.title", "/admin/settings/questions");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function EditQuestion({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { id } = await params;
  const field = validate(id) ? await page.read((db) => findField(db, id)) : null;
  if (!field) notFound();
  const { t, path, city, locale } = page;
  const list = { label: t("census.asking.title"), href: path("/admin/settings/questions") };
  return (
    <AdminPage
      page={page}
      title={localize(field.label, locale, city.defaultLocale)}
      above={settingsAbove(page, list)}
    >
      <ActionForm action={changeFieldForm} labels={formLabels(t)} formKey={page.formKey()} id="question">
        <HiddenField name="version" value={versionOf(fieldShown(field, city.locales))} />
        <HiddenField name="id" value={field.id} />
        <p className="text-muted">{t("census.asking.choiceHint")}</p>
        <QuestionFields page={page} label={field.label} choices={field.choices} />
        <SaveBar save={t("admin.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
      <OtherAction
        page={page}
        action={field.archivedAt ? reopenFieldForm : archiveFieldForm}
        values={{ id: field.id }}
        label={t(field.archivedAt ? "census.asking.reopen" : "census.asking.archive")}
        hint={field.archivedAt ? undefined : t("census.asking.archiveHint")}
      />
    </AdminPage>
  );
}
