import type { FormState } from "@/lib/base/form-state";
import { resendInvitationForm, revokeInvitationForm } from "@/lib/cities/invitations/actions";
import type { OpenInvitation } from "@/lib/cities/invitations/queries";
import type { ProjectChoice } from "@/lib/cities/moderators/queries";
import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { titlesOf } from "./project-titles";

/** Who was asked and has not answered, each with the ways to ask again and to take it back. */
export function Invited({
  page,
  invitations,
  projects,
}: {
  page: Page;
  invitations: OpenInvitation[];
  projects: ProjectChoice[];
}) {
  if (invitations.length === 0) return null;
  return (
    <section className="grid gap-3" aria-labelledby="invited">
      <h2 id="invited" className="text-xl font-bold">
        {page.t("invitations.open.title")}
      </h2>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="grid gap-1 px-4 py-3.5 sm:px-5">
            <Facts
              page={page}
              invitation={invitation}
              reaching={[...invitation.leads, ...titlesOf(page, projects, invitation.projects)]}
            />
            <Disclosure summary={page.t("invitations.open.ways")}>
              <div className="flex flex-wrap gap-3 py-2">
                <Way page={page} action={resendInvitationForm} id={invitation.id} way="resend" />
                <Way page={page} action={revokeInvitationForm} id={invitation.id} way="revoke" />
              </div>
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  );
}

type FactsProps = { page: Page; invitation: OpenInvitation; reaching: string[] };

function Facts({ page, invitation, reaching }: FactsProps) {
  const { t, locale, city } = page;
  const { email, role, expired, lapsed, expiresAt, undeliverable } = invitation;
  const name = `roles.part.${role}`;
  const day = formatDate(expiresAt, locale, city.timeZone, "short");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <bdi className="font-semibold wrap-anywhere">{email}</bdi>
        <Badge>{t.has(name) ? t(name) : role}</Badge>
        {undeliverable ? <Badge kind="danger">{t("invitations.open.undeliverable")}</Badge> : null}
      </p>
      <p className="text-sm text-muted">
        {reaching.length > 0 ? `${reaching.join(", ")} · ` : null}
        {t(`invitations.open.${expired ? "expired" : lapsed ? "lapsed" : "until"}`, { day })}
      </p>
    </>
  );
}

type WayProps = {
  page: Page;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  id: string;
  way: "resend" | "revoke";
};

function Way({ page, action, id, way }: WayProps) {
  return (
    <ActionForm action={action} labels={formLabels(page.t)} formKey={page.formKey()}>
      <HiddenField name="id" value={id} />
      <SubmitButton variant={way === "revoke" ? "danger" : "secondary"}>
        {page.t(`invitations.open.${way}`)}
      </SubmitButton>
    </ActionForm>
  );
}
