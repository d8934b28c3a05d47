import { saveChallengeForm } from "@/lib/challenges/actions";
import { challengeLimits } from "@/lib/challenges/input";
import { challengeShown } from "@/lib/challenges/shown";
import { versionOf } from "@/lib/cities/editing";
import { listSeasons } from "@/lib/engagement/seasons/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { activityAbove } from "../../managed";
import { managedChallenge } from "./managed-challenge";

export const generateMetadata = titled("challenges.admin.about", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

/** What is looked for, what it brings, who decides and by when. */
export default async function ChallengeWords({ params }: Props) {
  const page = await inCity(params);
  const { activity, challenge } = await managedChallenge(page, params);
  const { t, path, city } = page;
  const { criteria, prize, jury, decidesOn, seasonId } = challenge;
  const seasons = await page.read((db) => listSeasons(db, city));
  const offered = seasons.filter(({ id, state }) => state !== "over" || id === seasonId);
  return (
    <AdminPage
      page={page}
      title={t("challenges.admin.about")}
      intro={t("challenges.admin.aboutIntro")}
      above={activityAbove(page, activity)}
    >
      <ActionForm action={saveChallengeForm} labels={formLabels(t)} formKey={page.formKey()} id="challenge">
        <HiddenField name="version" value={versionOf(challengeShown(challenge, city.locales))} />
        <HiddenField name="activity" value={activity.id} />
        <PerLanguage page={page} texts={[criteria, jury, prize]}>
          {({ locale, main, dir, label }) => (
            <>
              <TextArea
                name={`criteria.${locale}`}
                label={label(t("challenges.criteria"))}
                hint={main ? t("challenges.admin.criteriaHint") : undefined}
                defaultValue={criteria[locale]}
                limit={challengeLimits.criteria}
                lang={locale}
                dir={dir}
                optional
              />
              <TextArea
                name={`jury.${locale}`}
                label={label(t("challenges.jury"))}
                hint={main ? t("challenges.admin.juryHint") : undefined}
                defaultValue={jury[locale]}
                limit={challengeLimits.jury}
                rows={3}
                lang={locale}
                dir={dir}
                optional={!main}
              />
              <TextArea
                name={`prize.${locale}`}
                label={label(t("challenges.prize"))}
                hint={main ? t("challenges.admin.prizeHint") : undefined}
                defaultValue={prize[locale]}
                limit={challengeLimits.prize}
                rows={3}
                lang={locale}
                dir={dir}
                optional
              />
            </>
          )}
        </PerLanguage>
        <TextField
          name="decidesOn"
          type="date"
          label={t("challenges.decidesOn")}
          hint={t("challenges.admin.decidesOnHint")}
          defaultValue={decidesOn ?? ""}
          width="medium"
          optional
        />
        {offered.length > 0 ? (
          <Select
            name="seasonId"
            label={t("challenges.season")}
            hint={t("challenges.admin.seasonHint")}
            options={offered.map(({ id, name }) => ({ value: id, label: say(page, name) }))}
            empty={t("challenges.admin.noSeason")}
            defaultValue={seasonId ?? ""}
            optional
          />
        ) : null}
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/activities/${activity.id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
