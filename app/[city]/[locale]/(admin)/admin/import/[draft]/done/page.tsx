import { redirect } from "next/navigation";
import { isolated } from "@/lib/i18n/isolated";
import { readReport } from "@/lib/imports/uploading/folder";
import { ButtonLink } from "@/lib/ui/button";
import { AdminPage } from "../../../shell/admin-page";
import { titled } from "../../../shell/titled";
import { Counts } from "../../parts/counts";
import { here, importAbove, inUpload, type UploadParams } from "../../parts/kept-upload";
import { Remarks } from "../../parts/remarks";

export const generateMetadata = titled("imports.admin.doneTitle", here);

export default async function ImportDone({ params }: { params: UploadParams }) {
  const { page, upload } = await inUpload(params);
  const { t, path } = page;
  const { done, comments } = upload.state;
  const steps = path(`${here}/${upload.id}`);
  if (!done) redirect(steps);
  return (
    <AdminPage
      page={page}
      title={t("imports.admin.doneTitle")}
      notice={t("imports.admin.doneIntro", { source: isolated(done.source, page.locale) })}
      above={importAbove(page)}
    >
      <Counts page={page} outcome={done} withComments={comments !== null} dryRun={false} />
      <Remarks page={page} entries={await readReport(upload)} report={`${steps}/report`} />
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={path("/ideas")}>{t("imports.admin.board")}</ButtonLink>
        <ButtonLink href={path(here)} variant="secondary">
          {t("imports.admin.another")}
        </ButtonLink>
      </p>
    </AdminPage>
  );
}
