import type { Page } from "@/lib/request/page";
import { Icon } from "@/lib/ui/icon";
import { BadgeMedal } from "../../ui/badge-medal";
import { badgeName } from "../../ui/badge-words";
import type { BadgeNews as News } from "../news";

/**
 * A quiet word about new badges above the page, once. Closed by the browser itself, without a script; it fades in only
 * for who likes motion.
 */
export function BadgeNews({ page, news }: { page: Page; news: News[] }) {
  const { t, path } = page;
  if (news.length === 0) return null;
  return (
    <div className="mx-auto w-full max-w-3xl px-4 pt-4 sm:px-6 print:hidden">
      <details
        open
        className="relative rounded-card border border-brand-edge bg-brand-soft p-4 pe-14 not-open:hidden motion-safe:transition motion-safe:duration-500 motion-safe:starting:translate-y-1 motion-safe:starting:opacity-0"
      >
        <summary className="absolute end-1 top-1 grid size-11 cursor-pointer list-none place-items-center rounded-control text-muted hover:bg-surface hover:text-ink">
          <span className="sr-only">{t("game.news.close")}</span>
          <Icon name="close" size={18} />
        </summary>
        <p className="font-bold">{t("game.news.title", { count: news.length })}</p>
        <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
          {news.map((one) => (
            <li key={one.badge} className="flex items-center gap-2">
              <BadgeMedal {...one} levels={one.level} size={48} />
              <span className="grid">
                <span className="font-semibold" dir="auto">
                  {badgeName(page, one)}
                </span>
                <span className="text-sm text-muted">{t("game.news.level", { level: one.level })}</span>
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a className="link inline-flex min-h-11 items-center" href={path("/account/points")}>
            {t("game.news.all")}
          </a>
        </p>
      </details>
    </div>
  );
}
