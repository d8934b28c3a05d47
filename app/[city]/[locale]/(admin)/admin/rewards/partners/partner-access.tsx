import { cityUrl } from "@/lib/cities/city-path";
import type { Access } from "@/lib/engagement/partners/access";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { QrCode } from "@/lib/ui/qr-code";

type Props = { page: Page; access: Access; name: string };

/** Shown once, to be handed over. */
export function PartnerAccess({ page: { t, city, locale }, access, name }: Props) {
  const url = cityUrl(city, locale, `/counter/${access.token}`);
  return (
    <div id="access">
      <Card as="section" className="grid gap-4">
        <h2 className="text-xl font-bold">{t("rewards.partners.accessTitle", { partner: name })}</h2>
        <p>{t("rewards.partners.accessText")}</p>
        <div className="grid gap-1">
          <p className="text-sm font-semibold text-muted">{t("rewards.partners.pin")}</p>
          <p dir="ltr" className="font-mono text-3xl font-bold tracking-widest rtl:text-end">
            {access.pin}
          </p>
        </div>
        <div className="grid gap-1">
          <p className="text-sm font-semibold text-muted">{t("rewards.partners.link")}</p>
          <p dir="ltr" className="font-mono text-sm break-all rtl:text-end">
            {url}
          </p>
        </div>
        <QrCode text={url} label={t("rewards.partners.scan")} className="w-full max-w-64" />
      </Card>
    </div>
  );
}
