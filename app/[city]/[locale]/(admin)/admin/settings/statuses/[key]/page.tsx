import { notFound } from "next/navigation";
import { versionOf } from "@/lib/cities/editing";
import { nameStatusForm } from "@/lib/cities/statuses/actions";
import { listStatuses } from "@/lib/cities/statuses/queries";
import { statusShown } from "@/lib/cities/statuses/shown";
import { localize } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";

export const generateMetadata = titled("admin.statuses.title", "/admin/settings/statuses");

type Props = { params: CityParams & Promise<{ key: string }> };

export default async function EditStatus({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { key } = await params;
  const status = (await page.read(listStatuses)).find((known) => known.key === key);
  if (!status) notFound();
  const { t, path, city, locale } = page;
  const all = { label: t("admin.statuses.title"), href: path("/admin/settings/statuses") };
  const name = localize(status.label, locale, city.defaultLocale) || t(`starter.statuses.${status.key}`);
  return (
    <AdminPage page={page} title={t("admin.statuses.editTitle", { name })} above={settingsAbove(page, all)}>
      <ActionForm action={nameStatusForm} labels={formLabels(t)} formKey={page.formKey()} id="status">
        <HiddenField name="version" value={versionOf(statusShown(status, city.locales))} />
        <HiddenField name="key" value={status.key} />
        <PerLanguage page={page} texts={[status.label, status.description]}>
          {({ locale: language, dir, label }) => (
            <>
              <TextField
                name={`label.${language}`}
                label={label(t("admin.statuses.label"))}
                hint={t("admin.statuses.labelHint", {
                  usual: getTranslator(language)(`starter.statuses.${status.key}`),
                })}
                defaultValue={status.label[language]}
                limit={30}
                width="medium"
                lang={language}
                dir={dir}
                optional
              />
              <TextField
                name={`description.${language}`}
                label={label(t("admin.statuses.description"))}
                defaultValue={status.description[language]}
                limit={120}
                lang={language}
                dir={dir}
                optional
              />
            </>
          )}
        </PerLanguage>
        <SaveBar save={t("admin.save")} back={{ href: all.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
