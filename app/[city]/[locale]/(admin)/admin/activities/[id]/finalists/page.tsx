import { recognitionPath } from "@/lib/challenges/address";
import { announceFinalistsForm, announceRecognitionForm } from "@/lib/challenges/announcing/actions";
import { announcingRefusal, namingRefusal, recognisingRefusal } from "@/lib/challenges/finalists/policy";
import { stands } from "@/lib/challenges/finalists/view";
import { type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { AdminPage } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { activityAbove } from "../../managed";
import { managedChallenge } from "../challenge/managed-challenge";
import { Comparison } from "./comparison";
import { NamedSoFar } from "./named-so-far";

export const generateMetadata = titled("challenges.admin.finalists", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** Who is in the last round, announcing them and then who is recognised; beneath it the ideas side by side. */
export default async function Finalists({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { activity, challenge, finalists } = await managedChallenge(page, params);
  const { t, path } = page;
  const asked = await searchParams;
  const said = `challenges.admin.saved.${one(asked.saved)}`;
  const closed = namingRefusal({ state: activity.state, recognisedAt: challenge.recognisedAt });
  const announcing = announcingRefusal(finalists);
  const recognising = recognisingRefusal(finalists);
  return (
    <AdminPage
      page={page}
      title={t("challenges.admin.finalists")}
      intro={t("challenges.admin.intro")}
      above={activityAbove(page, activity)}
      notice={t.has(said) ? t(said) : null}
      actions={
        finalists.some(stands) ? (
          <ButtonLink href={path(recognitionPath(activity))} icon="eye">
            {t("challenges.see")}
          </ButtonLink>
        ) : null
      }
    >
      {closed ? <Notice kind="info">{t(`challenges.refused.${closed}`)}</Notice> : null}
      {finalists.length > 0 ? (
        <NamedSoFar page={page} activityId={activity.id} finalists={finalists} changeable={!closed} />
      ) : null}
      {closed || announcing === "nobody" ? null : announcing ? (
        <Notice kind="warning">{t(`challenges.refused.${announcing}`)}</Notice>
      ) : (
        <OtherAction
          page={page}
          action={announceFinalistsForm}
          values={{ activity: activity.id }}
          label={t("challenges.admin.announce")}
          hint={t("challenges.admin.announceHint")}
        />
      )}
      {closed || !finalists.some(stands) ? null : recognising ? (
        <Notice kind="info">{t(`challenges.refused.${recognising}`)}</Notice>
      ) : (
        <OtherAction
          page={page}
          action={announceRecognitionForm}
          values={{ activity: activity.id }}
          label={t("challenges.admin.recognise")}
          hint={t("challenges.admin.recogniseHint")}
        />
      )}
      <Comparison page={page} activity={activity} finalists={finalists} asked={asked} nameable={!closed} />
    </AdminPage>
  );
}
