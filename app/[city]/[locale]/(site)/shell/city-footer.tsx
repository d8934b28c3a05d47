import type { Offers } from "@/lib/cities/offers";
import { platformOrigin } from "@/lib/cities/platform-origin";
import type { TextPageRow } from "@/lib/cities/text-pages/queries";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { SiteFooter } from "@/lib/ui/site-footer";

type Props = {
  page: Page;
  pages: Pick<TextPageRow, "slug" | "title">[];
  offers: Offers;
};

export function CityFooter({ page, pages, offers }: Props) {
  const { city, locale, settings, t, path } = page;
  const now = [
    ...(offers.projects ? [{ href: path("/projects"), label: t("projects.title") }] : []),
    ...(offers.activities ? [{ href: path("/take-part"), label: t("activities.title") }] : []),
    ...(offers.news ? [{ href: path("/news"), label: t("news.title") }] : []),
    { href: path("/organisations"), label: t("organisations.title") },
    ...(offers.rewards ? [{ href: path("/rewards"), label: t("rewards.title") }] : []),
    ...(offers.seasons ? [{ href: path("/seasons"), label: t("season.title") }] : []),
  ];
  const open = [
    { href: path("/promises"), label: t("promises.title") },
    ...(offers.reports ? [{ href: path("/reports"), label: t("report.title") }] : []),
    { href: path("/record"), label: t("shell.publicRecord") },
    { href: path("/open-data"), label: t("insight.openData.title") },
  ];
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
      groups={[
        { title: t("shell.footerNow"), links: now },
        { title: t("shell.footerOpen"), links: open },
        {
          title: t("shell.footer"),
          links: [{ href: path("/help"), label: t("shell.navHelp") }, ...own, ...contact],
        },
      ]}
      platform={{ href: platformOrigin(), label: t("common.poweredBy") }}
    />
  );
}
