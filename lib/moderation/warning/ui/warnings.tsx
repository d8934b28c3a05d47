import { appealPath } from "@/lib/discussion/appeal-link";
import { formatDate } from "@/lib/i18n/format";
import { warningReadForm } from "@/lib/moderation/warning/actions";
import type { UnreadWarning } from "@/lib/moderation/warning/queries";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";

/** What staff ask the person to mind, above their account until they have read it. */
export function Warnings({ page, warnings }: { page: Page; warnings: UnreadWarning[] }) {
  const { t, locale, city } = page;
  return warnings.map(({ id, reason, createdAt }) => (
    <Notice
      key={id}
      kind="warning"
      title={t("moderation.warning.title", { date: formatDate(createdAt, locale, city.timeZone) })}
    >
      <p dir="auto" className="whitespace-pre-line">
        {reason}
      </p>
      <p className="mt-2">
        <a
          className="link inline-flex min-h-11 items-center"
          href={page.path(appealPath(city.id, { kind: "warning", subjectId: id, against: createdAt }))}
        >
          {t("moderation.appeal.offer")}
        </a>
      </p>
      <ActionForm action={warningReadForm} labels={formLabels(t)} formKey={page.formKey()}>
        <HiddenField name="id" value={id} />
        <div className="mt-3">
          <SubmitButton variant="secondary">{t("moderation.warning.read")}</SubmitButton>
        </div>
      </ActionForm>
    </Notice>
  ));
}
