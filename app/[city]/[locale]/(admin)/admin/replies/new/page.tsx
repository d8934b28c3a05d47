import { addReplyForm } from "@/lib/ideas/replying/actions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";
import { ReplyFields } from "../reply-fields";

export const generateMetadata = titled("answering.addReply", "/admin/replies");

export default async function NewReply({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "ideas.answer");
  const { t, path } = page;
  const list = { label: t("answering.replies"), href: path("/admin/replies") };
  return (
    <AdminPage page={page} title={t("answering.addReply")} above={[list]}>
      <ActionForm action={addReplyForm} labels={formLabels(t)} formKey={page.formKey()} id="reply">
        <ReplyFields page={page} name="" text={{}} />
        <SaveBar save={t("answering.addReply")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
