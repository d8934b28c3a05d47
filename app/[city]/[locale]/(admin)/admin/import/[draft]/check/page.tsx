import { redirect } from "next/navigation";
import { runImportForm } from "@/lib/imports/actions";
import { readReport } from "@/lib/imports/uploading/folder";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../../shell/admin-page";
import { titled } from "../../../shell/titled";
import { Counts } from "../../parts/counts";
import { here, importAbove, inUpload, type UploadParams } from "../../parts/kept-upload";
import { Remarks } from "../../parts/remarks";

export const generateMetadata = titled("imports.admin.checkTitle", here);

export default async function CheckImport({ params }: { params: UploadParams }) {
  const { page, upload } = await inUpload(params);
  const { t, path } = page;
  const { tried, done, comments } = upload.state;
  const steps = path(`${here}/${upload.id}`);
  if (done) redirect(`${steps}/done`);
  if (!tried) redirect(steps);
  return (
    <AdminPage
      page={page}
      title={t("imports.admin.checkTitle")}
      intro={t("imports.admin.checkIntro")}
      above={importAbove(page)}
    >
      <Counts page={page} outcome={tried} withComments={comments !== null} dryRun />
      <Remarks page={page} entries={await readReport(upload)} report={`${steps}/report`} />
      <ActionForm action={runImportForm} labels={formLabels(t)} formKey={page.formKey()} id="run">
        <HiddenField name="draft" value={upload.id} />
        <p className="text-muted">{t("imports.admin.runHint")}</p>
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("imports.admin.runIt")}</SubmitButton>
          <ButtonLink href={steps} variant="secondary">
            {t("imports.admin.change")}
          </ButtonLink>
        </div>
      </ActionForm>
    </AdminPage>
  );
}
