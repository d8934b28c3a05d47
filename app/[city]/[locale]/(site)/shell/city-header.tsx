import { cityPath } from "@/lib/cities/city-path";
import { localeName } from "@/lib/i18n/locales";
import { may, reachOf } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Menu, MenuLink } from "@/lib/ui/disclosure";
import { LanguageMenu, SiteHeader } from "@/lib/ui/site-header";

/** @param here the reader's place without its language */
export function CityHeader({ page, here }: { page: Page; here: string }) {
  const { city, locale, settings, t, path } = page;
  const place = here.split("?")[0];
  return (
    <SiteHeader
      home={path("/")}
      cityName={city.name}
      logo={settings.logoFileId ? { src: `/files/${settings.logoFileId}/320`, alt: "" } : undefined}
      navLabel={t("common.mainNavigation")}
      nav={[
        {
          href: path("/ideas"),
          label: t("shell.navIdeas"),
          current: here.startsWith("/ideas") && place !== "/ideas/map" && place !== "/ideas/new",
        },
        { href: path("/ideas/map"), label: t("shell.navMap"), current: place === "/ideas/map" },
        ...(page.known.offers.projects
          ? [{ href: path("/projects"), label: t("projects.title"), current: here.startsWith("/projects") }]
          : []),
        ...(page.known.offers.activities
          ? [
              {
                href: path("/take-part"),
                label: t("activities.title"),
                current: here.startsWith("/take-part"),
              },
            ]
          : []),
        ...(page.known.offers.news
          ? [{ href: path("/news"), label: t("news.title"), current: here.startsWith("/news"), wide: true }]
          : []),
        { href: path("/help"), label: t("shell.navHelp"), current: place === "/help", wide: true },
      ]}
      tools={
        <>
          <Account page={page} here={here} />
          <LanguageMenu
            label={t("common.languageMenu")}
            languages={city.locales.map((other) => ({
              locale: other,
              name: localeName(other),
              href: cityPath(city, other, here),
              current: other === locale,
            }))}
          />
        </>
      }
    />
  );
}

function Account({ page: { actor, t, path }, here }: { page: Page; here: string }) {
  if (actor.kind !== "person") {
    const back = here.startsWith("/sign-in") ? "/" : here;
    return (
      <ButtonLink
        href={path(`/sign-in?next=${encodeURIComponent(path(back))}`)}
        variant="quiet"
        size="small"
        icon="user"
      >
        <span className="whitespace-nowrap max-sm:sr-only">{t("common.signIn")}</span>
      </ButtonLink>
    );
  }
  // A desk that waits for the second factor is where that is asked for.
  const whole = { ...actor, role: actor.withheld ?? actor.role };
  return (
    <Menu icon="user" label={t("common.accountMenu")} summary={<Name>{actor.firstName}</Name>}>
      <MenuLink href={path("/account")} icon="user">
        {t("shell.account")}
      </MenuLink>
      {reachOf(whole, "city.viewAdmin") ? (
        <MenuLink href={path("/admin")} icon="settings">
          {t("shell.admin")}
        </MenuLink>
      ) : may(whole, "insight.read") ? (
        <MenuLink href={path("/admin/insight")} icon="chart">
          {t("insight.title")}
        </MenuLink>
      ) : null}
      <MenuLink href={path("/sign-out")} icon="signOut">
        {t("common.signOut")}
      </MenuLink>
    </Menu>
  );
}

function Name({ children }: { children: string }) {
  return <span className="max-w-32 truncate max-sm:sr-only">{children}</span>;
}
