import type { ReactNode } from "react";
import { cityPath } from "@/lib/cities/city-path";
import { countOpenFlags } from "@/lib/engagement/fairness/queries";
import { formatNumber } from "@/lib/i18n/format";
import { localeName } from "@/lib/i18n/locales";
import { countOpenAppeals } from "@/lib/moderation/appealing/queries";
import { countQueue } from "@/lib/moderation/queue";
import { countWaiting } from "@/lib/organisations/queries";
import { may, type Reach, reachOf } from "@/lib/people/permissions";
import { offersResidence } from "@/lib/people/residence/rules/shown";
import { requestPath } from "@/lib/request/host";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { barePath } from "@/lib/request/paths";
import { type AdminNavGroup, type AdminNavItem, AdminShell } from "@/lib/ui/admin-shell";
import { Menu, MenuLink } from "@/lib/ui/disclosure";
import { LanguageMenu } from "@/lib/ui/site-header";
import { withinProjects } from "./ideas/within-reach";

type Props = { params: CityParams; children: ReactNode };

/** The frame of staff's pages. It guards nothing that a page does not guard itself. */
export default async function AdminLayout({ params, children }: Props) {
  const page = await inCity(params);
  const { actor, t, city, path, settings } = page;
  // Whoever has a desk of any kind reads the figures, but moderators of projects.
  if (!reachOf(actor, "city.viewAdmin")) await requirePermission(page, "insight.read");
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

type Waiting = { moderation: number; fairness: number; organisations: number };
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

function navigation(
  { t, path, actor, locale, settings }: Page,
  here: string,
  waiting: Waiting,
): AdminNavGroup[] {
  const count = (number: number) => (number > 0 ? formatNumber(number, locale) : undefined);
  const item = (to: string, label: string) => ({ href: path(to), label, current: isAt(here, to) });
  const overview: AdminNavItem = { ...item("/admin", t("admin.nav.overview")), icon: "home" };
  const figures: AdminNavItem = { ...item("/admin/insight", t("insight.title")), icon: "chart" };
  const answering: AdminNavItem[] = [
    { ...item("/admin/ideas", t("admin.nav.ideas")), icon: "list" },
    { ...item("/admin/agenda", t("roles.agenda.title")), icon: "calendar" },
  ];
  const moderating: AdminNavItem = {
    ...item("/admin/moderation", t("admin.nav.moderation")),
    icon: "shield",
    count: count(waiting.moderation),
  };
  const fairness: AdminNavItem = {
    ...item("/admin/fairness", t("fairness.title")),
    icon: "eye",
    count: count(waiting.fairness),
  };
  const organisations: AdminNavItem = {
    ...item("/admin/organisations", t("organisations.title")),
    icon: "users",
    count: count(waiting.organisations),
  };
  const counter: AdminNavItem = { ...item("/counter", t("rewards.admin.counter")), icon: "check" };
  const projects: AdminNavItem = { ...item("/admin/projects", t("projects.title")), icon: "flag" };
  const activities: AdminNavItem = {
    ...item("/admin/activities", t("activities.admin.title")),
    icon: "edit",
  };
  const residents: AdminNavItem = { ...item("/admin/residents", t("residence.admin.title")), icon: "user" };
  const moderates = may(actor, "contributions.moderate");
  const work = [
    ...(reachOf(actor, "city.viewAdmin") ? [overview] : []),
    ...(may(actor, "insight.read") ? [figures] : []),
    ...(reachOf(actor, "ideas.answer") ? answering : []),
    ...(reachOf(actor, "contributions.moderate") ? [moderating] : []),
    ...(moderates && settings.gameOn ? [fairness] : []),
    ...(may(actor, "organisations.verify") ? [organisations] : []),
    ...(reachOf(actor, "projects.manage") ? [projects] : []),
    ...(reachOf(actor, "activities.manage") ? [activities] : []),
    ...(may(actor, "residents.manage") && offersResidence(settings) ? [residents] : []),
    ...(may(actor, "vouchers.accept") && settings.gameOn ? [counter] : []),
  ];
  const city = aboutCity(item, { t, actor });
  return [{ items: work }, ...(city.length > 0 ? [{ label: t("admin.nav.city"), items: city }] : [])];
}

function aboutCity(
  item: (to: string, label: string) => Omit<AdminNavItem, "icon">,
  { t, actor }: Pick<Page, "t" | "actor">,
): AdminNavItem[] {
  const configure: AdminNavItem[] = [
    { ...item("/admin/rewards", t("rewards.admin.title")), icon: "star" },
    { ...item("/admin/settings", t("admin.nav.settings")), icon: "settings" },
    { ...item("/admin/staff", t("admin.nav.staff")), icon: "users" },
    { ...item("/admin/import", t("admin.nav.import")), icon: "upload" },
  ];
  const who: AdminNavItem = { ...item("/admin/who", t("roles.title")), icon: "lock" };
  const news: AdminNavItem = { ...item("/admin/news", t("news.admin.title")), icon: "comment" };
  const calendar: AdminNavItem = { ...item("/admin/calendar", t("news.calendar.title")), icon: "calendar" };
  const audit: AdminNavItem = { ...item("/admin/audit", t("audit.title")), icon: "clock" };
  const configures = may(actor, "city.configure");
  const pages: AdminNavItem = { ...item("/admin/settings/pages", t("admin.pages.title")), icon: "edit" };
  const tell: AdminNavItem = { ...item("/admin/tell", t("admin.tell.title")), icon: "share" };
  return [
    ...(configures ? configure : []),
    ...(may(actor, "pages.write") && !configures ? [pages] : []),
    ...(reachOf(actor, "news.write") ? [news] : []),
    ...(may(actor, "city.tell") ? [calendar, tell] : []),
    ...(may(actor, "insight.read") ? [who] : []),
    ...(may(actor, "audit.read") ? [audit] : []),
  ];
}

/** The overview is at the root of all others, so only its own address is its place. */
function isAt(here: string, to: string): boolean {
  if (to === "/admin") return here === to;
  const below = here === to || here.startsWith(`${to}/`);
  return below || (to === "/admin/settings" && here.startsWith("/admin/sign-in"));
}

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
