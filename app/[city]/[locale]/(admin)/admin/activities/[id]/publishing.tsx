import { endActivityForm, publishActivityForm } from "@/lib/activities/actions";
import type { Activity } from "@/lib/activities/queries";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { windowWords } from "../../../../(site)/take-part/parts/words";
import { OtherAction } from "../../shell/other-action";
import { PublishingPart } from "../../shell/publishing-part";

type Props = { page: Page; activity: Activity; missing?: string | null };

/** Whether everybody sees it, until when one can take part, and the next step. */
export function Publishing({ page, activity, missing = null }: Props) {
  const { t } = page;
  const { kind, state, publishAt, projectTitle } = activity;
  // Nobody takes part in what is there to be read.
  const isToRead = kind === "information";
  const values = { id: activity.id };
  const waits = state === "draft" && publishAt && projectTitle;
  return (
    <PublishingPart
      page={page}
      title={t("activities.admin.publishing")}
      standing={
        waits
          ? t("activities.admin.waitsForProject", { title: say(page, projectTitle) })
          : windowWords(page, activity) || t("activities.openEnded")
      }
      warning={missing && !publishAt ? missing : null}
    >
      {publishAt || missing ? null : (
        <OtherAction
          page={page}
          action={publishActivityForm}
          values={values}
          label={t("projects.admin.publish")}
          hint={isToRead ? undefined : t("activities.admin.publishHint")}
        />
      )}
      {state === "open" ? (
        <OtherAction
          page={page}
          action={endActivityForm}
          values={values}
          label={t("activities.admin.end")}
          hint={isToRead ? undefined : t("activities.admin.endHint")}
        />
      ) : null}
    </PublishingPart>
  );
}
