import { formatDate } from "@/lib/i18n/format";
import { inviteMemberForm, revokeJoinForm } from "@/lib/organisations/inviting/actions";
import type { OpenJoin } from "@/lib/organisations/inviting/queries";
import type { Organisation } from "@/lib/organisations/queries";
import type { Page } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { VisuallyHidden } from "@/lib/ui/hidden";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";

type Props = { page: Page; organisation: Organisation; open: OpenJoin[] };

/** Asking somebody to join, and who has not answered yet. */
export function Invite({ page, organisation, open }: Props) {
  const { t } = page;
  return (
    <section aria-labelledby="invite-title" className="grid gap-4 border-t border-line pt-6">
      <h2 id="invite-title" className="text-xl font-bold">
        {t("organisations.members.invite")}
      </h2>
      <ActionForm action={inviteMemberForm} labels={formLabels(t)} formKey={page.formKey()} id="invite">
        <HiddenField name="id" value={organisation.id} />
        <TextField
          name="email"
          type="email"
          label={t("organisations.members.email")}
          hint={t("organisations.members.emailHint")}
          width="medium"
          dir="ltr"
        />
        <Checkbox
          name="speaks"
          label={t("organisations.members.asSpeaker")}
          hint={t("organisations.members.asSpeakerHint")}
        />
        <div>
          <SubmitButton>{t("organisations.members.sendInvitation")}</SubmitButton>
        </div>
      </ActionForm>
      {open.length > 0 ? <Open page={page} open={open} /> : null}
    </section>
  );
}

function Open({ page, open }: Pick<Props, "page" | "open">) {
  const { t, locale, city } = page;
  return (
    <>
      <h3 className="text-lg font-bold">{t("organisations.members.asked")}</h3>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {open.map(({ id, email, expiresAt, expired, lapsed }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <bdi dir="ltr" className="font-semibold">
                {email}
              </bdi>
              <span className="block text-sm text-muted">
                {lapsed && !expired
                  ? t("organisations.members.lapsed")
                  : t(expired ? "invitations.open.expired" : "invitations.open.until", {
                      day: formatDate(expiresAt, locale, city.timeZone),
                    })}
              </span>
            </span>
            <ActionForm action={revokeJoinForm} labels={formLabels(t)} formKey={page.formKey()}>
              <HiddenField name="id" value={id} />
              <SubmitButton variant="secondary" size="small">
                {t("invitations.open.revoke")}
                <VisuallyHidden> {email}</VisuallyHidden>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </>
  );
}
