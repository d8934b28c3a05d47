import type { Activity } from "@/lib/activities/queries";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import { formatNumber } from "@/lib/i18n/format";
import { unregisterForm } from "@/lib/meetings/actions";
import { hasPlace, type Meeting, type Registration } from "@/lib/meetings/queries";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { QrCode } from "@/lib/ui/qr-code";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; activity: Activity; own: Registration; meeting: Meeting; canLeave: boolean };

/** The reader's place with what to show at the door, or which place they wait at. */
export function OwnPlace({ page, activity, own, meeting, canLeave }: Props) {
  const { t, path, city, locale } = page;
  const { code, rank, attendedAt } = own;
  if (attendedAt) return <Notice kind="success">{t("meetings.youCame")}</Notice>;
  const isIn = hasPlace(own, meeting);
  const waits = rank - (meeting.capacity ?? 0);
  const address = absoluteUrl(city.primaryHost, path(`/admin/activities/${activity.id}/people?code=${code}`));
  return (
    <div className="grid gap-4">
      {isIn ? (
        <Notice kind="success" title={t("meetings.youHave")}>
          {t("meetings.youHaveText")}
        </Notice>
      ) : (
        <Notice kind="info" title={t("meetings.youWait", { rank: formatNumber(waits, locale) })}>
          {t("meetings.youWaitText")}
        </Notice>
      )}
      {isIn ? (
        <div className="flex flex-wrap items-center gap-5">
          <QrCode
            text={address}
            label={t("meetings.qr")}
            className="size-40 rounded-card border border-line"
          />
          <p className="font-mono text-lg font-bold">{t("meetings.yourCode", { code })}</p>
        </div>
      ) : null}
      {canLeave ? (
        <ActionForm action={unregisterForm} labels={formLabels(t)} formKey={page.formKey()} id="unregister">
          <HiddenField name="code" value={activity.code ?? ""} />
          <div>
            <SubmitButton variant="secondary">{t("meetings.unregister")}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  );
}
