import type { Metadata } from "next";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { fontClass } from "@/app/fonts";
import { cityPath } from "@/lib/cities/city-path";
import { direction, localeName } from "@/lib/i18n/locales";
import { may } from "@/lib/people/permissions";
import { requestNonce, requestPath } from "@/lib/request/host";
import { inPlatform, type Page, type PlatformParams } from "@/lib/request/page";
import { CityTheme } from "@/lib/ui/city-theme";
import { Menu, MenuLink } from "@/lib/ui/disclosure";
import { SkipLink } from "@/lib/ui/hidden";
import { SiteFooter } from "@/lib/ui/site-footer";
import { LanguageMenu, SiteHeader } from "@/lib/ui/site-header";
import { SiteIcon } from "@/lib/ui/site-icon";
import { type NavItem, SiteShell } from "@/lib/ui/site-shell";

type Props = { params: PlatformParams; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await inPlatform(params);
  return {
    title: { default: t("platform.title"), template: `%s · ${t("platform.title")}` },
    description: t("platform.lead"),
  };
}

export default async function PlatformLayout({ params, children }: Props) {
  const page = await inPlatform(params);
  const { t, locale } = page;
  return (
    <html lang={locale} dir={direction(locale)} className={fontClass}>
      <head>
        <SiteIcon brand={page.city.brandColor} />
        <CityTheme brand={page.city.brandColor} nonce={await requestNonce()} />
      </head>
      <body>
        <SiteShell
          header={
            <>
              <SkipLink label={t("platform.skip")} />
              <SiteHeader
                home={page.path("/")}
                cityName={t("platform.title")}
                navLabel={t("platform.nav")}
                nav={navigation(page)}
                tools={
                  <>
                    {page.actor.kind === "person" ? <Account page={page} /> : null}
                    <LanguageMenu label={t("platform.language")} languages={await languages(page)} />
                  </>
                }
              />
            </>
          }
          footer={
            <SiteFooter
              label={t("platform.title")}
              cityName={t("platform.footer")}
              groups={[{ links: navigation(page) }]}
              platform={{ href: page.path("/"), label: t("platform.title") }}
            />
          }
        >
          {children}
        </SiteShell>
      </body>
    </html>
  );
}

function navigation({ t, path, actor }: Page): NavItem[] {
  const items: NavItem[] = [
    { href: path("/#cities"), label: t("platform.cities") },
    { href: path("/start"), label: t("platform.start") },
  ];
  if (may(actor, "platform.operate")) items.push({ href: path("/operator"), label: t("platform.operator") });
  if (actor.kind === "visitor") items.push({ href: path("/sign-in"), label: t("platform.signIn") });
  return items;
}

/** The way out; an operator's console too, since phones have no room for the navigation. */
function Account({ page: { t, path, actor } }: { page: Page }) {
  return (
    <Menu icon="user" label={t("common.accountMenu")}>
      {may(actor, "platform.operate") ? (
        <MenuLink href={path("/operator")} icon="city">
          {t("platform.operator")}
        </MenuLink>
      ) : null}
      <MenuLink href={path("/sign-out")} icon="signOut">
        {t("common.signOut")}
      </MenuLink>
    </Menu>
  );
}

async function languages({ city, locale }: Page) {
  const here = (await requestPath()).replace(new RegExp(`^/${locale}(?=/|\\?|$)`), "") || "/";
  return city.locales.map((other) => ({
    locale: other,
    name: localeName(other),
    href: cityPath(city, other, here.startsWith("/") ? here : `/${here}`),
    current: other === locale,
  }));
}
