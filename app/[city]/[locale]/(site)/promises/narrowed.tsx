import { formatDate } from "@/lib/i18n/format";
import { type PromiseFilter, promisesPath } from "@/lib/ideas/promised/filter";
import type { Scope } from "@/lib/insight/scope";
import { scopeName } from "@/lib/insight/scope-name";
import type { Page } from "@/lib/request/page";

type Props = { page: Page; filter: PromiseFilter; scope: Scope | null };

/** Of which days and which part of the city these promises are, where a figure led here, and the way to all of them. */
export function Narrowed({ page: { t, path, locale, city }, filter, scope }: Props) {
  const { days } = filter;
  if (!days && !scope) return null;
  const { defaultLocale } = city;
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), locale, "UTC");
  return (
    <div className="grid gap-1 rounded-card border border-line bg-surface px-4 py-3 shadow-card">
      {scope ? (
        <p className="font-semibold [overflow-wrap:anywhere]">
          <bdi>{scopeName(scope, { t, locale, defaultLocale })}</bdi>
        </p>
      ) : null}
      {days ? <p>{t("promises.ofDays", { from: day(days.from), to: day(days.to) })}</p> : null}
      <p>
        <a
          href={path(promisesPath({ state: filter.state, department: filter.department }))}
          className="link inline-flex min-h-11 items-center"
        >
          {t("promises.all")}
        </a>
      </p>
    </div>
  );
}
