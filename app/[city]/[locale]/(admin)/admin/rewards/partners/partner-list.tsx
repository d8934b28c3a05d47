import { closePartnerForm, renewAccessForm } from "@/lib/engagement/partners/actions";
import type { PartnerRow } from "@/lib/engagement/partners/queries";
import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { EmptyState } from "@/lib/ui/empty-state";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { VisuallyHidden } from "@/lib/ui/hidden";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; partners: PartnerRow[] };

export function PartnerList({ page, partners }: Props) {
  const { t, locale, city } = page;
  if (partners.length === 0) {
    return (
      <EmptyState title={t("rewards.partners.emptyTitle")}>{t("rewards.partners.emptyText")}</EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
      {partners.map((partner) => {
        const { id, name, closedAt, createdAt, rewards } = partner;
        const date = formatDate(closedAt ?? createdAt, locale, city.timeZone, "short");
        return (
          <li key={id} className="grid gap-3 p-4 sm:px-5">
            <p className="flex flex-wrap items-center gap-3">
              <span className="text-lg font-semibold" dir="auto">
                {name}
              </span>
              <Badge kind={closedAt ? "plain" : "success"}>
                {t(closedAt ? "rewards.partners.closed" : "rewards.partners.open")}
              </Badge>
            </p>
            <p className="text-sm text-muted">
              {t("rewards.partners.rewards", { count: rewards })} ·{" "}
              {t(closedAt ? "rewards.partners.closedSince" : "rewards.partners.since", { date })}
            </p>
            {closedAt ? null : <Tools page={page} partner={partner} />}
          </li>
        );
      })}
    </ul>
  );
}

function Tools({ page, partner: { id, name } }: { page: Page; partner: PartnerRow }) {
  const { t } = page;
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted">{t("rewards.partners.renewHint")}</p>
      <div className="flex flex-wrap gap-3">
        <ActionForm action={renewAccessForm} labels={formLabels(t)} formKey={page.formKey()}>
          <HiddenField name="id" value={id} />
          <SubmitButton variant="secondary" size="small">
            <span aria-hidden="true">{t("rewards.partners.renew")}</span>
            <VisuallyHidden>{t("rewards.partners.renewNamed", { partner: name })}</VisuallyHidden>
          </SubmitButton>
        </ActionForm>
        <ActionForm action={closePartnerForm} labels={formLabels(t)} formKey={page.formKey()}>
          <HiddenField name="id" value={id} />
          <SubmitButton variant="danger" size="small">
            <span aria-hidden="true">{t("rewards.partners.close")}</span>
            <VisuallyHidden>{t("rewards.partners.closeNamed", { partner: name })}</VisuallyHidden>
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
