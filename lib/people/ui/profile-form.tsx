import type { Neighbourhood } from "@/lib/cities/taxonomy";
import { changeProfile } from "@/lib/people/actions";
import { may, reachOf } from "@/lib/people/permissions";
import type { OwnProfile } from "@/lib/people/queries";
import type { Page } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { AboutMeFields } from "./about-me-fields";
import { FormPart } from "./form-part";

type ProfileFormProps = { page: Page; profile: OwnProfile; neighbourhoods: Neighbourhood[] };

export function ProfileForm({ page, profile, neighbourhoods }: ProfileFormProps) {
  const { t } = page;
  return (
    <ActionForm
      action={changeProfile}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="profile"
      className="grid gap-10"
    >
      <FormPart title={t("account.profile.namesTitle")} hint={t("account.profile.namesHint")}>
        <TextField
          name="firstName"
          label={t("auth.welcome.firstName")}
          autoComplete="given-name"
          defaultValue={profile.firstName}
          dir="auto"
        />
        <TextField
          name="lastName"
          label={t("auth.welcome.lastName")}
          autoComplete="family-name"
          defaultValue={profile.lastName}
          dir="auto"
        />
      </FormPart>
      <FormPart title={t("account.profile.aboutTitle")} hint={t("account.profile.aboutHint")}>
        <AboutMeFields page={page} profile={profile} neighbourhoods={neighbourhoods} />
      </FormPart>
      <FormPart title={t("account.profile.mailTitle")}>
        <div className="grid gap-1">
          <Checkbox
            name="mailAnswers"
            label={t("account.profile.mailAnswers")}
            defaultChecked={profile.mailAnswers}
          />
          <Checkbox
            name="mailReplies"
            label={t("account.profile.mailReplies")}
            defaultChecked={profile.mailReplies}
          />
          <Checkbox name="mailFollows" label={t("following.profile")} defaultChecked={profile.mailFollows} />
          {reachOf(page.actor, "ideas.answer") ? (
            <>
              <Checkbox
                name="mailReminders"
                label={t("account.profile.mailReminders")}
                defaultChecked={profile.mailReminders}
              />
              <Checkbox
                name="mailDigests"
                label={t("update.profile.digests")}
                defaultChecked={profile.mailDigests}
              />
            </>
          ) : null}
          {may(page.actor, "updates.receive") ? (
            <Checkbox
              name="mailUpdates"
              label={t("update.profile.updates")}
              defaultChecked={profile.mailUpdates}
            />
          ) : null}
        </div>
      </FormPart>
      <div>
        <SubmitButton>{t("account.profile.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
