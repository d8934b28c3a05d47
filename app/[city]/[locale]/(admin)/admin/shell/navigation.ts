import { formatNumber } from "@/lib/i18n/format";
import { may, reachOf } from "@/lib/people/permissions";
import { offersResidence } from "@/lib/people/residence/rules/shown";
import type { Page } from "@/lib/request/page";
import type { AdminNavGroup, AdminNavItem } from "@/lib/ui/admin-shell";

/** What waits for staff, by where it is looked at. */
export type Waiting = { moderation: number; fairness: number; organisations: number };

type Entry = Omit<AdminNavItem, "href" | "current" | "count"> & {
  to: string;
  /** Whether this person has anything to do there. */
  shown: boolean;
  waiting?: number;
};

/** The ways of a desk, by what the work is about; a group without a way is not there. */
export function navigation(page: Page, here: string, waiting: Waiting): AdminNavGroup[] {
  const { t, path, locale } = page;
  const groups: [string | undefined, Entry[]][] = [
    [undefined, own(page)],
    [t("admin.nav.people"), people(page, waiting)],
    [t("admin.nav.takePart"), takingPart(page)],
    [t("admin.nav.tell"), telling(page)],
    [t("admin.nav.city"), running(page)],
  ];
  return groups
    .map(([label, entries]) => ({
      label,
      items: entries
        .filter(({ shown }) => shown)
        .map(({ to, label, icon, waiting = 0 }) => ({
          href: path(to),
          label,
          icon,
          current: isAt(here, to),
          count: waiting > 0 ? formatNumber(waiting, locale) : undefined,
        })),
    }))
    .filter(({ items }) => items.length > 0);
}

function own({ t, actor }: Page): Entry[] {
  const answers = reachOf(actor, "ideas.answer") !== null;
  const overview = reachOf(actor, "city.viewAdmin") !== null;
  return [
    { to: "/admin", label: t("admin.nav.overview"), icon: "home", shown: overview },
    { to: "/admin/ideas", label: t("admin.nav.ideas"), icon: "list", shown: answers },
    { to: "/admin/agenda", label: t("roles.agenda.title"), icon: "clock", shown: answers },
    { to: "/admin/insight", label: t("insight.title"), icon: "chart", shown: may(actor, "insight.read") },
  ];
}

function people({ t, actor, settings }: Page, waiting: Waiting): Entry[] {
  const moderates = may(actor, "contributions.moderate");
  return [
    {
      to: "/admin/moderation",
      label: t("admin.nav.moderation"),
      icon: "shield",
      waiting: waiting.moderation,
      shown: reachOf(actor, "contributions.moderate") !== null,
    },
    {
      to: "/admin/fairness",
      label: t("fairness.title"),
      icon: "eye",
      waiting: waiting.fairness,
      shown: moderates && settings.gameOn,
    },
    {
      to: "/admin/organisations",
      label: t("organisations.title"),
      icon: "users",
      waiting: waiting.organisations,
      shown: may(actor, "organisations.verify"),
    },
    {
      to: "/admin/residents",
      label: t("residence.admin.title"),
      icon: "check",
      shown: may(actor, "residents.manage") && offersResidence(settings),
    },
  ];
}

function takingPart({ t, actor, settings, known }: Page): Entry[] {
  const activities = reachOf(actor, "activities.manage") !== null;
  return [
    {
      to: "/admin/projects",
      label: t("projects.title"),
      icon: "flag",
      shown: reachOf(actor, "projects.manage") !== null,
    },
    { to: "/admin/activities", label: t("activities.admin.title"), icon: "edit", shown: activities },
    {
      to: "/admin/rewards",
      label: t("rewards.admin.title"),
      icon: "star",
      shown: may(actor, "city.configure"),
    },
    {
      to: "/counter",
      label: t("rewards.admin.counter"),
      icon: "tag",
      // Vouchers that are out hold where points were switched off, too.
      shown: may(actor, "vouchers.accept") && (settings.gameOn || known.offers.rewards),
    },
  ];
}

function telling({ t, actor }: Page): Entry[] {
  const tells = may(actor, "city.tell");
  // Who configures the city finds its pages among the settings.
  const pages = may(actor, "pages.write") && !may(actor, "city.configure");
  return [
    {
      to: "/admin/news",
      label: t("news.admin.title"),
      icon: "comment",
      shown: reachOf(actor, "news.write") !== null,
    },
    { to: "/admin/calendar", label: t("news.calendar.title"), icon: "calendar", shown: tells },
    { to: "/admin/tell", label: t("admin.tell.title"), icon: "share", shown: tells },
    { to: "/admin/settings/pages", label: t("admin.pages.title"), icon: "edit", shown: pages },
  ];
}

function running({ t, actor }: Page): Entry[] {
  const configures = may(actor, "city.configure");
  const names = reachOf(actor, "moderators.name") !== null;
  return [
    { to: "/admin/settings", label: t("admin.nav.settings"), icon: "settings", shown: configures },
    { to: "/admin/staff", label: t("admin.nav.staff"), icon: "user", shown: names },
    { to: "/admin/import", label: t("admin.nav.import"), icon: "upload", shown: configures },
    { to: "/admin/who", label: t("roles.title"), icon: "lock", shown: may(actor, "insight.read") },
    { to: "/admin/audit", label: t("audit.title"), icon: "info", shown: may(actor, "audit.read") },
  ];
}

/** The overview is at the root of all others, so only its own address is its place. */
function isAt(here: string, to: string): boolean {
  if (to === "/admin") return here === to;
  const below = here === to || here.startsWith(`${to}/`);
  return below || (to === "/admin/settings" && here.startsWith("/admin/sign-in"));
}
