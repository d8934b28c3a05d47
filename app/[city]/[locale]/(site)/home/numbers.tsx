import { formatCount, formatNumber, formatPercent } from "@/lib/i18n/format";
import type { LoopNumbers } from "@/lib/ideas/loop/queries";
import type { Page } from "@/lib/request/page";
import { RingChart } from "@/lib/ui/ring";

/** Three numbers that tell whether the loop closes; each leads to what it counts. */
export function Numbers({ page, numbers }: { page: Page; numbers: LoopNumbers }) {
  const { t, path, locale } = page;
  const { ideas, moving, answered, promisesKept, promisesDue } = numbers;
  return (
    <section aria-label={t("board.home.numbers")}>
      <ul className="grid gap-px overflow-clip rounded-card border border-line bg-line shadow-card sm:grid-cols-3">
        <Figure
          value={formatCount(ideas, locale)}
          label={t("board.home.ideas", { count: ideas })}
          href={path("/ideas")}
        />
        {promisesDue > 0 ? (
          <li className="flex items-center gap-5 bg-surface px-5 py-3 sm:p-6">
            <RingChart
              value={promisesKept}
              total={promisesDue}
              size={92}
              center={formatPercent(promisesKept / promisesDue, locale)}
              label={t("board.home.keptLabel", {
                kept: formatNumber(promisesKept, locale),
                due: formatNumber(promisesDue, locale),
              })}
            />
            <Label href={`${path("/help")}#promise`}>{t("board.home.kept")}</Label>
          </li>
        ) : (
          <Figure
            value={formatCount(answered, locale)}
            label={t("board.home.answered", { count: answered })}
            href={path(
              "/ideas?status=under_review&status=accepted&status=under_way&status=done&status=declined",
            )}
          />
        )}
        <Figure
          value={formatCount(moving, locale)}
          label={t("board.home.moving", { count: moving })}
          href={path("/ideas?status=under_way&status=done")}
        />
      </ul>
    </section>
  );
}

function Figure({ value, label, href }: { value: string; label: string; href: string }) {
  return (
    <li className="flex items-center gap-x-5 bg-surface px-5 py-3 sm:grid sm:content-center sm:gap-y-1 sm:p-6">
      <span
        className="min-w-[5.75rem] text-3xl font-bold tracking-tight tabular-nums max-sm:text-center sm:text-4xl"
        aria-hidden="true"
      >
        {value}
      </span>
      <Label href={href}>
        <span className="sr-only">{value} </span>
        {label}
      </Label>
    </li>
  );
}

function Label({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} className="link inline-flex min-h-11 items-center justify-self-start">
      <span>{children}</span>
    </a>
  );
}
