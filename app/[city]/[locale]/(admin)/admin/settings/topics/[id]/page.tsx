import { notFound } from "next/navigation";
import { validate } from "uuid";
import { versionOf } from "@/lib/cities/editing";
import {
  archiveTopicForm,
  changeTopicForm,
  deleteTopicForm,
  reopenTopicForm,
} from "@/lib/cities/topics/actions";
import { findTopic, type TopicRow } from "@/lib/cities/topics/queries";
import { topicShown } from "@/lib/cities/topics/shown";
import { localize } from "@/lib/i18n/localized";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { TopicFields } from "../topic-fields";

export const generateMetadata = titled("admin.topics.title", "/admin/settings/topics");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function EditTopic({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { id } = await params;
  const topic = validate(id) ? await page.read((db) => findTopic(db, id)) : null;
  if (!topic) notFound();
  const { t, path, city, locale } = page;
  const topics = { label: t("admin.topics.title"), href: path("/admin/settings/topics") };
  return (
    <AdminPage
      page={page}
      title={localize(topic.name, locale, city.defaultLocale)}
      above={settingsAbove(page, topics)}
    >
      <ActionForm action={changeTopicForm} labels={formLabels(t)} formKey={page.formKey()} id="topic">
        <HiddenField name="version" value={versionOf(topicShown(topic, city.locales))} />
        <HiddenField name="id" value={topic.id} />
        <TopicFields page={page} topic={topic} />
        <SaveBar save={t("admin.save")} back={{ href: topics.href, label: t("admin.back") }} />
      </ActionForm>
      <Others page={page} topic={topic} />
    </AdminPage>
  );
}

function Others({ page, topic }: { page: Page; topic: TopicRow }) {
  const { t } = page;
  const values = { id: topic.id };
  if (topic.archivedAt) {
    return (
      <OtherAction page={page} action={reopenTopicForm} values={values} label={t("admin.topics.reopen")} />
    );
  }
  return (
    <>
      <OtherAction
        page={page}
        action={archiveTopicForm}
        values={values}
        label={t("admin.topics.archive")}
        hint={t("admin.topics.archiveHint")}
      />
      {topic.ideaCount === 0 ? (
        <OtherAction
          page={page}
          action={deleteTopicForm}
          values={values}
          label={t("admin.topics.delete")}
          hint={t("admin.topics.deleteHint")}
          danger
        />
      ) : null}
    </>
  );
}
