import { formatDate } from "@/lib/i18n/format";
import type { Residence } from "@/lib/people/residence/queries";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";

type Props = { page: Page; residence: Residence; next: string };

/** Whether the person is verified, since when and how; or why no longer. */
export function Standing({ page: { t, locale, city }, residence, next }: Props) {
  const { way, verifiedAt, expiresAt, endedAt, endedReason, counts } = residence;
  const day = (moment: Date) => formatDate(moment, locale, city.timeZone);
  if (endedAt) {
    const reason = t(`residence.reason.${endedReason ?? "mistake"}`);
    return <Notice kind="warning">{t("residence.ended", { date: day(endedAt), reason })}</Notice>;
  }
  if (!counts) return <Notice>{t("residence.over", { date: day(expiresAt ?? verifiedAt) })}</Notice>;
  return (
    <Notice kind="success" title={t("residence.verified")}>
      <p>{t("residence.since", { date: day(verifiedAt), way: t(`residence.byWay.${way}`) })}</p>
      {expiresAt ? <p>{t("residence.until", { date: day(expiresAt) })}</p> : null}
      {next === "/" ? null : (
        <p className="mt-3">
          <ButtonLink href={next} variant="primary">
            {t("residence.goOn")}
          </ButtonLink>
        </p>
      )}
    </Notice>
  );
}
