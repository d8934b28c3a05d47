import { uploadImportForm } from "@/lib/imports/actions";
import { earlierImports } from "@/lib/imports/queries";
import { uploadLimits } from "@/lib/imports/uploading/upload";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { FileField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { Earlier } from "./parts/earlier";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("imports.admin.title", "/admin/import");

const accepted = ".xlsx,.csv,.tsv,.txt,.json,.jsonl,.ndjson,.geojson,text/csv,application/json";

export default async function Import({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.import");
  const { t } = page;
  const earlier = await page.read(earlierImports);
  const limits = { megabytes: uploadLimits.bytes / 1024 / 1024, rows: uploadLimits.rows };
  return (
    <AdminPage page={page} title={t("imports.admin.title")} intro={t("imports.admin.intro")}>
      {one((await searchParams).gone) ? <Notice kind="warning">{t("imports.admin.gone")}</Notice> : null}
      <Notice title={t("imports.admin.accepted")}>
        <p>{t("imports.admin.acceptedText")}</p>
        <p className="mt-2">
          {t.rich("imports.admin.larger", {
            ...limits,
            code: (words) => (
              <code dir="ltr" className="wrap-anywhere">
                {words}
              </code>
            ),
          })}
        </p>
      </Notice>
      <ActionForm action={uploadImportForm} labels={formLabels(t)} formKey={page.formKey()} id="import">
        <FileField
          name="ideas"
          label={t("imports.admin.ideasFile")}
          hint={t("imports.admin.fileKept")}
          accept={accepted}
        />
        <FileField
          name="comments"
          label={t("imports.admin.commentsFile")}
          hint={t("imports.admin.commentsHint")}
          accept={accepted}
          optional
        />
        <div>
          <SubmitButton>{t("imports.admin.upload")}</SubmitButton>
        </div>
      </ActionForm>
      <Earlier page={page} earlier={earlier} />
    </AdminPage>
  );
}
