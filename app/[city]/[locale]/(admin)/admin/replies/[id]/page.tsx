import { notFound } from "next/navigation";
import { validate } from "uuid";
import { changeReplyForm, removeReplyForm } from "@/lib/ideas/replying/actions";
import { findReply } from "@/lib/ideas/replying/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../shell/admin-page";
import { OtherAction } from "../../shell/other-action";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";
import { ReplyFields } from "../reply-fields";

export const generateMetadata = titled("answering.replies", "/admin/replies");

export default async function EditReply({ params }: { params: CityParams & Promise<{ id: string }> }) {
  const page = await inCity(params);
  await requirePermission(page, "ideas.answer");
  const { id } = await params;
  const reply = validate(id) ? await page.read((db) => findReply(db, id)) : null;
  if (!reply) notFound();
  const { t, path } = page;
  const list = { label: t("answering.replies"), href: path("/admin/replies") };
  return (
    <AdminPage page={page} title={reply.name} above={[list]}>
      <ActionForm action={changeReplyForm} labels={formLabels(t)} formKey={page.formKey()} id="reply">
        <HiddenField name="id" value={reply.id} />
        <ReplyFields page={page} {...reply} />
        <SaveBar save={t("admin.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
      <OtherAction
        page={page}
        action={removeReplyForm}
        values={{ id: reply.id }}
        label={t("answering.removeReply")}
        hint={t("answering.removeReplyHint")}
        danger
      />
    </AdminPage>
  );
}
