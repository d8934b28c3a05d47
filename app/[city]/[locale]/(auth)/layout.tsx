import type { ReactNode } from "react";
import { localeName } from "@/lib/i18n/locales";
import { requestPath } from "@/lib/request/host";
import { type CityParams, inCity } from "@/lib/request/page";
import { inLanguage } from "@/lib/request/paths";
import { SkipLink } from "@/lib/ui/hidden";
import { LanguageMenu, SiteHeader } from "@/lib/ui/site-header";
import { SiteShell } from "@/lib/ui/site-shell";

type Props = { params: CityParams; children: ReactNode };

/** Around signing in: the city, and nothing that leads astray. */
export default async function AuthLayout({ params, children }: Props) {
  const { t, city, locale, settings, path } = await inCity(params);
  const here = await requestPath();
  const languages = city.locales.map((other) => ({
    locale: other,
    name: localeName(other),
    href: inLanguage(city, other, here),
    current: other === locale,
  }));
  return (
    <SiteShell
      header={
        <>
          <SkipLink label={t("common.skipToContent")} />
          <SiteHeader
            home={path("/")}
            cityName={city.name}
            logo={settings.logoFileId ? { src: `/files/${settings.logoFileId}/320`, alt: "" } : undefined}
            navLabel={t("common.mainNavigation")}
            nav={[]}
            tools={<LanguageMenu label={t("common.languageMenu")} languages={languages} />}
          />
        </>
      }
    >
      {children}
    </SiteShell>
  );
}
