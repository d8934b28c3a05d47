import { notFound } from "next/navigation";
import { addPollQuestionForm } from "@/lib/polls/asking/actions";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../../shell/admin-page";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { activityAbove, managedActivity } from "../../../managed";
import { PollQuestionFields } from "../question-fields";

export const generateMetadata = titled("polls.admin.add", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function NewPollQuestion({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  if (activity.kind !== "poll") notFound();
  const { t, path } = page;
  const list = path(`/admin/activities/${activity.id}/poll`);
  return (
    <AdminPage
      page={page}
      title={t("polls.admin.add")}
      above={[...activityAbove(page, activity), { label: t("polls.admin.questions"), href: list }]}
    >
      <ActionForm action={addPollQuestionForm} labels={formLabels(t)} formKey={page.formKey()} id="question">
        <HiddenField name="activity" value={activity.id} />
        <PollQuestionFields page={page} question={{ title: {}, choices: [], most: 1 }} />
        <SaveBar save={t("admin.save")} back={{ href: list, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
