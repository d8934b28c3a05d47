import { addTopicForm } from "@/lib/cities/topics/actions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { TopicFields } from "../topic-fields";

export const generateMetadata = titled("admin.topics.add", "/admin/settings/topics/new");

export default async function NewTopic({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path } = page;
  const topics = { label: t("admin.topics.title"), href: path("/admin/settings/topics") };
  return (
    <AdminPage page={page} title={t("admin.topics.add")} above={settingsAbove(page, topics)}>
      <ActionForm action={addTopicForm} labels={formLabels(t)} formKey={page.formKey()} id="topic">
        <TopicFields page={page} topic={{ name: {}, icon: "dot", hue: 160, department: "" }} />
        <SaveBar save={t("admin.topics.add")} back={{ href: topics.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
