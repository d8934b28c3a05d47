import { addFieldForm } from "@/lib/people/about/asking/actions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { QuestionFields } from "../question-fields";

export const generateMetadata = titled("census.asking.add", "/admin/settings/questions/new");

export default async function NewQuestion({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path } = page;
  const list = { label: t("census.asking.title"), href: path("/admin/settings/questions") };
  return (
    <AdminPage page={page} title={t("census.asking.add")} above={settingsAbove(page, list)}>
      <ActionForm action={addFieldForm} labels={formLabels(t)} formKey={page.formKey()} id="question">
        <QuestionFields page={page} label={{}} choices={[]} />
        <SaveBar save={t("census.asking.add")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
