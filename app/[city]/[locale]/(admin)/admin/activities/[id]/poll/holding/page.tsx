import { notFound } from "next/navigation";
import { versionOf } from "@/lib/cities/editing";
import { holdPollForm } from "@/lib/polls/asking/actions";
import { pollShown } from "@/lib/polls/asking/shown";
import { findPoll } from "@/lib/polls/queries";
import { type CityParams, inCity } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../../shell/admin-page";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { activityAbove, managedActivity } from "../../../managed";

export const generateMetadata = titled("polls.admin.holding", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** By hand in a hall or by itself, and what people see and may do. */
export default async function PollHolding({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  if (activity.kind !== "poll") notFound();
  const poll = await page.read((db) => findPoll(db, activity.id));
  const { t, path } = page;
  const list = path(`/admin/activities/${activity.id}/poll`);
  return (
    <AdminPage
      page={page}
      title={t("polls.admin.holding")}
      above={[...activityAbove(page, activity), { label: t("polls.admin.questions"), href: list }]}
    >
      <ActionForm action={holdPollForm} labels={formLabels(t)} formKey={page.formKey()} id="holding">
        <HiddenField name="version" value={versionOf(pollShown(poll))} />
        <HiddenField name="activity" value={activity.id} />
        {(["byHand", "changeable", "afterVoting"] as const).map((name) => (
          <Checkbox
            key={name}
            name={name}
            label={t(`polls.admin.${name}`)}
            hint={t(`polls.admin.${name}Hint`)}
            defaultChecked={poll[name]}
          />
        ))}
        <SaveBar save={t("admin.save")} back={{ href: list, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
