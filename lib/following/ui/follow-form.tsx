import {
  followActivityForm,
  followProjectForm,
  unfollowActivityForm,
  unfollowProjectForm,
} from "@/lib/following/actions";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";

const actions = {
  project: [followProjectForm, unfollowProjectForm],
  activity: [followActivityForm, unfollowActivityForm],
} as const;

type Props = {
  page: Page;
  what: keyof typeof actions;
  id: string;
  follows: boolean;
  /** The page that it stands on, without its language. */
  back: string;
};

/** To hear by mail what happens here, or no longer; who has no account is led to sign in. */
export function FollowForm({ page, what, id, follows, back }: Props) {
  const { t, path, actor } = page;
  if (actor.kind !== "visitor" && !may(actor, "ideas.follow")) return null;
  const [start, stop] = actions[what];
  return (
    <ActionForm
      action={follows ? stop : start}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="follow"
      className="grid max-w-prose gap-1.5"
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="back" value={`${path(back)}#follow`} />
      <div>
        <SubmitButton variant="secondary">
          <Icon name={follows ? "check" : "bell"} />
          <span>{t(follows ? "following.stop" : "following.start")}</span>
        </SubmitButton>
      </div>
      <p className="text-sm text-muted">{t(`following.${what}Hint`)}</p>
    </ActionForm>
  );
}
