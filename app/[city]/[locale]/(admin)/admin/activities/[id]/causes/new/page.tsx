import { notFound } from "next/navigation";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { addCauseForm } from "@/lib/volunteering/causes/actions";
import { AdminPage } from "../../../../shell/admin-page";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { activityAbove, managedActivity } from "../../../managed";
import { CauseFields } from "../cause-fields";

export const generateMetadata = titled("volunteering.admin.add", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function NewCause({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  if (activity.kind !== "volunteering") notFound();
  const { t, path } = page;
  const list = path(`/admin/activities/${activity.id}/causes`);
  return (
    <AdminPage
      page={page}
      title={t("volunteering.admin.add")}
      above={[...activityAbove(page, activity), { label: t("volunteering.admin.causes"), href: list }]}
    >
      <ActionForm action={addCauseForm} labels={formLabels(t)} formKey={page.formKey()} id="cause">
        <HiddenField name="activity" value={activity.id} />
        <CauseFields page={page} words={{ title: {}, text: {}, place: {} }} shown={{}} />
        <SaveBar save={t("admin.save")} back={{ href: list, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
