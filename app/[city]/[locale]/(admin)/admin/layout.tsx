import type { ReactNode } from "react";
import { cityPath } from "@/lib/cities/city-path";
import { countOpenFlags } from "@/lib/engagement/fairness/queries";
import { localeName } from "@/lib/i18n/locales";
import { countOpenAppeals } from "@/lib/moderation/appealing/queries";
import { countQueue } from "@/lib/moderation/queue";
import { countWaiting } from "@/lib/organisations/queries";
import { may, type Reach, reachOf } from "@/lib/people/permissions";
import { requestPath } from "@/lib/request/host";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { barePath } from "@/lib/request/paths";
import { AdminShell } from "@/lib/ui/admin-shell";
import { Menu, MenuLink } from "@/lib/ui/disclosure";
import { LanguageMenu } from "@/lib/ui/site-header";
import { CityFrame } from "../../(site)/shell/frame";
import { withinProjects } from "./ideas/within-reach";
import { navigation, type Waiting } from "./shell/navigation";

type Props = { params: CityParams; children: ReactNode };

/** The frame of staff's pages. It guards nothing that a page does not guard itself. */
export default async function AdminLayout({ params, children }: Props) {
  const page = await inCity(params);
  const { actor, t, city, path, settings } = page;
  // Whoever has a desk of any kind reads the figures, but moderators of projects. Who has none is in the citizens' frame:
  // the page itself says that it is not there, or that one was taken off what it is about.
  if (!reachOf(actor, "city.viewAdmin") && !may(actor, "insight.read")) {
    if (actor.kind === "person" && !actor.wanting) return <CityFrame page={page}>{children}</CityFrame>;
    await requirePermission(page, "insight.read");
  }
  const moderated = reachOf(actor, "contributions.moderate");
  const waiting = await page.read((db) => countAll(db, { actor, settings, moderated }));
  const here = barePath(city, page.locale, await requestPath());
  return (
    <AdminShell
      skipLabel={t("common.skipToContent")}
      navLabel={t("admin.nav.label")}
      menuLabel={t("admin.nav.menu")}
      home={path(reachOf(actor, "city.viewAdmin") ? "/admin" : "/admin/insight")}
      cityName={city.name}
      logo={settings.logoFileId ? { src: `/files/${settings.logoFileId}/320`, alt: "" } : undefined}
      site={{ href: path("/"), label: t("admin.nav.toSite") }}
      groups={navigation(page, here.split(/[?#]/)[0] ?? "", waiting)}
      tools={<Tools page={page} here={here} />}
    >
      {children}
    </AdminShell>
  );
}

type Asking = Pick<Page, "actor" | "settings"> & { moderated: Reach | null };

/** What waits for staff, by where it is looked at. */
async function countAll(db: Db, { actor, settings, moderated }: Asking): Promise<Waiting> {
  const fair = settings.gameOn && may(actor, "contributions.moderate");
  return {
    moderation: moderated ? await countModeration(db, moderated) : 0,
    fairness: fair ? await countOpenFlags(db) : 0,
    organisations: may(actor, "organisations.verify") ? await countWaiting(db) : 0,
  };
}

async function countModeration(db: Db, moderated: Reach): Promise<number> {
  const within = withinProjects(moderated);
  const { all } = await countQueue(db, within);
  return all + (await countOpenAppeals(db, within));
}

type Db = Parameters<typeof countQueue>[0];

function Tools({ page: { t, actor, city, locale, path }, here }: { page: Page; here: string }) {
  return (
    <>
      <LanguageMenu
        align="shell"
        label={t("common.languageMenu")}
        languages={city.locales.map((other) => ({
          locale: other,
          name: localeName(other),
          href: cityPath(city, other, here),
          current: other === locale,
        }))}
      />
      <Menu icon="user" label={t("common.accountMenu")} align="shell">
        <MenuLink href={path("/account")} icon="user">
          {actor.kind === "person" && actor.named
            ? `${actor.firstName} ${actor.lastName}`
            : t("shell.account")}
        </MenuLink>
        <MenuLink href={path("/sign-out")} icon="signOut">
          {t("common.signOut")}
        </MenuLink>
      </Menu>
    </>
  );
}
