import { redirect } from "next/navigation";
import { tryImportForm } from "@/lib/imports/actions";
import { commentKeys, ideaKeys } from "@/lib/imports/mapping/keys";
import { aroundOf, firstRows, lookAt } from "@/lib/imports/uploading/look";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../shell/admin-page";
import { titled } from "../../shell/titled";
import { Columns } from "../parts/columns";
import { here, importAbove, inUpload, type UploadParams } from "../parts/kept-upload";
import { ReadingOptions } from "../parts/reading-options";

const sampleRows = 3;

export const generateMetadata = titled("imports.admin.columnsTitle", here);

/** What the columns are taken for; nothing of the city has changed yet. */
export default async function ChooseColumns({ params }: { params: UploadParams }) {
  const { page, upload } = await inUpload(params);
  const { t, path } = page;
  if (upload.state.done) redirect(path(`${here}/${upload.id}/done`));
  const looked = await lookAt(upload, await aroundOf(page.city.id));
  if (!looked.ok) redirect(path(`${here}?gone=1`));
  const { ideas, comments } = looked.files;
  const datesUnsure = ideas.profile.dateUnsure || comments?.profile.dateUnsure === true;
  return (
    <AdminPage
      page={page}
      title={t("imports.admin.columnsTitle")}
      intro={t("imports.admin.columnsIntro")}
      above={importAbove(page)}
      width="normal"
    >
      <ActionForm
        action={tryImportForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="columns"
        className="grid gap-10"
      >
        <HiddenField name="draft" value={upload.id} />
        <Columns
          page={page}
          kind="ideas"
          keys={ideaKeys}
          file={ideas}
          sample={await firstRows(ideas.table, sampleRows)}
        />
        {comments ? (
          <Columns
            page={page}
            kind="comments"
            keys={commentKeys}
            file={comments}
            sample={await firstRows(comments.table, sampleRows)}
          />
        ) : null}
        <ReadingOptions page={page} state={upload.state} datesUnsure={datesUnsure} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("imports.admin.tryIt")}</SubmitButton>
          <ButtonLink href={path(here)} variant="quiet" icon="back">
            {t("imports.admin.otherFile")}
          </ButtonLink>
        </div>
      </ActionForm>
    </AdminPage>
  );
}
