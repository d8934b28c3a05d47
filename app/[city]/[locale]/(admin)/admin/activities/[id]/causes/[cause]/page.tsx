import { versionOf } from "@/lib/cities/editing";
import { say } from "@/lib/projects/ui/words";
import { inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { changeCauseForm, removeCauseForm } from "@/lib/volunteering/causes/actions";
import { causeShown } from "@/lib/volunteering/causes/shown";
import { AdminPage } from "../../../../shell/admin-page";
import { OtherAction } from "../../../../shell/other-action";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { activityAbove } from "../../../managed";
import { CauseFields } from "../cause-fields";
import { type CausePage, managedCause } from "../managed-cause";

export const generateMetadata = titled("volunteering.admin.causes", "/admin/activities");

export default async function EditCause({ params }: { params: CausePage }) {
  const page = await inCity(params);
  const { activity, cause } = await managedCause(page, params);
  const { t, path, city } = page;
  const list = path(`/admin/activities/${activity.id}/causes`);
  const shown = causeShown(cause, city.locales, city.timeZone);
  return (
    <AdminPage
      page={page}
      title={say(page, cause.title)}
      above={[...activityAbove(page, activity), { label: t("volunteering.admin.causes"), href: list }]}
    >
      <ActionForm action={changeCauseForm} labels={formLabels(t)} formKey={page.formKey()} id="cause">
        <HiddenField name="version" value={versionOf(shown)} />
        <HiddenField name="activity" value={activity.id} />
        <HiddenField name="id" value={cause.id} />
        <CauseFields page={page} words={cause} shown={shown} />
        <SaveBar save={t("admin.save")} back={{ href: list, label: t("admin.back") }} />
      </ActionForm>
      {cause.offered === 0 ? (
        <OtherAction
          page={page}
          action={removeCauseForm}
          values={{ activity: activity.id, id: cause.id }}
          label={t("volunteering.admin.remove")}
          danger
        />
      ) : null}
    </AdminPage>
  );
}
