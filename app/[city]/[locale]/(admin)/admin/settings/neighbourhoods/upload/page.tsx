import { uploadShapesForm } from "@/lib/cities/neighbourhoods/actions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { FileField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled(
  "admin.neighbourhoods.uploadTitle",
  "/admin/settings/neighbourhoods/upload",
);

export default async function Upload({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path } = page;
  const list = { label: t("admin.neighbourhoods.title"), href: path("/admin/settings/neighbourhoods") };
  return (
    <AdminPage
      page={page}
      title={t("admin.neighbourhoods.uploadTitle")}
      intro={t("admin.neighbourhoods.uploadIntro")}
      above={settingsAbove(page, list)}
    >
      {one((await searchParams).gone) ? (
        <Notice kind="warning">{t("admin.neighbourhoods.draftGone")}</Notice>
      ) : null}
      <ActionForm action={uploadShapesForm} labels={formLabels(t)} formKey={page.formKey()} id="upload">
        <FileField
          name="file"
          label={t("admin.neighbourhoods.file")}
          hint={`${t("admin.neighbourhoods.fileHint")} ${t("admin.neighbourhoods.fileKept")}`}
          accept=".geojson,.json,application/geo+json,application/json"
        />
        <div>
          <SubmitButton>{t("admin.neighbourhoods.look")}</SubmitButton>
        </div>
      </ActionForm>
    </AdminPage>
  );
}
