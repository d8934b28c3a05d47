import { formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import type { BadgeProgress } from "../standing/queries";
import { BadgeMedal } from "./badge-medal";
import { badgeHow, badgeName } from "./badge-words";

/** Every badge there is, and how far one is with each. */
export function BadgeGrid({ page, badges }: { page: Page; badges: BadgeProgress[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {badges.map((badge) => (
        <li key={badge.badge} className="flex gap-4 rounded-card border border-line bg-surface p-4">
          <BadgeMedal {...badge} levels={badge.levels.length} />
          <div className="grid min-w-0 flex-1 content-start gap-1">
            <h3 className="font-bold">{badgeName(page, badge)}</h3>
            <p className="text-sm text-muted">{badgeHow(page, badge)}</p>
            <Progress page={page} badge={badge} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Progress({ page: { t, locale }, badge }: { page: Page; badge: BadgeProgress }) {
  const { level, levels, measured, next } = badge;
  const reached =
    level > 0
      ? t("game.level", { level: formatNumber(level, locale), levels: formatNumber(levels.length, locale) })
      : t("game.notYet");
  const share = next === null ? 1 : Math.min(1, measured / next);
  const left =
    next === null
      ? t("game.highest")
      : t("game.progress", { measured: formatNumber(measured, locale), next: formatNumber(next, locale) });
  return (
    <>
      <svg
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-1 h-2 w-full rounded-full bg-sunken rtl:-scale-x-100"
      >
        <rect width={share * 100} height="8" className="fill-brand" />
      </svg>
      <p className="flex flex-wrap justify-between gap-x-3 text-sm">
        <span className="font-semibold">{reached}</span>
        <span className="text-muted tabular-nums">{left}</span>
      </p>
    </>
  );
}
