import { notFound } from "next/navigation";
import { holdPollForm } from "@/lib/polls/asking/actions";
import { pollShown } from "@/lib/polls/asking/shown";
import { findPoll } from "@/lib/polls/queries";
import { type CityParams, inCity } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { AdminPage } from "../../../../shell/admin-page";
import { titled } from "../../../../shell/titled";
import { VersionedForm } from "../../../../shell/versioned-form";
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
  const list = `/admin/activities/${activity.id}/poll`;
  return (
    <AdminPage
      page={page}
      title={t("polls.admin.holding")}
      above={[...activityAbove(page, activity), { label: t("polls.admin.questions"), href: path(list) }]}
    >
      <VersionedForm
        page={page}
        action={holdPollForm}
        id="holding"
        shown={pollShown(poll)}
        values={{ activity: activity.id }}
        back={list}
      >
        {(["byHand", "changeable", "afterVoting"] as const).map((name) => (
          <Checkbox
            key={name}
            name={name}
            label={t(`polls.admin.${name}`)}
            hint={t(`polls.admin.${name}Hint`)}
            defaultChecked={poll[name]}
          />
        ))}
      </VersionedForm>
    </AdminPage>
  );
}
