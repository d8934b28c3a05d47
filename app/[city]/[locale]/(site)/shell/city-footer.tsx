import { platformOrigin } from "@/lib/cities/platform-origin";
import type { TextPageRow } from "@/lib/cities/text-pages/queries";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { SiteFooter } from "@/lib/ui/site-footer";

type Props = {
  page: Page;
  pages: Pick<TextPageRow, "slug" | "title">[];
  /** Whether there is something to redeem points for. */
  hasRewards: boolean;
  hasSeasons: boolean;
};

export function CityFooter({ page, pages, hasRewards, hasSeasons }: Props) {
  const { city, locale, settings, t, path } = page;
  const rewards = hasRewards ? [{ href: path("/rewards"), label: t("rewards.title") }] : [];
  const seasons = hasSeasons ? [{ href: path("/seasons"), label: t("season.title") }] : [];
  const own = pages.map(({ slug, title }) => ({
    href: path(`/pages/${slug}`),
    label: localize(title, locale, city.defaultLocale),
  }));
  const contact = settings.contactEmail
    ? [{ href: `mailto:${settings.contactEmail}`, label: t("shell.contact") }]
    : [];
  return (
    <SiteFooter
      label={t("shell.footer")}
      cityName={city.name}
      links={[
        { href: path("/help"), label: t("shell.navHelp") },
        ...rewards,
        ...seasons,
        ...own,
        { href: path("/record"), label: t("shell.publicRecord") },
        { href: path("/open-data"), label: t("insight.openData.title") },
        ...contact,
      ]}
      platform={{ href: platformOrigin(), label: t("common.poweredBy") }}
    />
  );
}
