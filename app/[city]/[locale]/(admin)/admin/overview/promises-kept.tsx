import { formatNumber, formatPercent } from "@/lib/i18n/format";
import type { LoopNumbers } from "@/lib/ideas/loop/queries";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { RingChart } from "@/lib/ui/ring";
import { promiseSentence } from "../shell/promise-sentence";

/** How the city keeps its word, as everybody sees it on its start page. */
export function PromisesKept({ page, loop }: { page: Page; loop: LoopNumbers }) {
  const { t, path, locale, settings, actor } = page;
  const { promisesKept, promisesDue } = loop;
  const numbers = { kept: formatNumber(promisesKept, locale), due: formatNumber(promisesDue, locale) };
  return (
    <Card
      as="section"
      aria-labelledby="promises-kept"
      className="grid content-start justify-items-center gap-3 self-start text-center max-xl:sm:grid-cols-[auto_1fr] max-xl:sm:justify-items-start max-xl:sm:gap-x-6 max-xl:sm:text-start"
    >
      <RingChart
        value={promisesKept}
        total={promisesDue}
        center={formatPercent(promisesKept / promisesDue, locale)}
        label={t("board.home.keptLabel", numbers)}
      />
      <div className="grid content-center gap-1.5">
        <h2 id="promises-kept" className="text-lg font-bold">
          {t("admin.overview.kept")}
        </h2>
        <p className="text-sm text-muted">{t("admin.overview.keptText", numbers)}</p>
        <p className="text-sm text-muted">{promiseSentence(t, settings)}</p>
        <p>
          <a href={path("/promises")} className="link inline-flex min-h-11 items-center text-sm">
            {t("promises.all")}
          </a>
        </p>
        {may(actor, "city.configure") ? (
          <p>
            <a
              href={path("/admin/settings/promise")}
              className="link inline-flex min-h-11 items-center text-sm"
            >
              {t("admin.promise.title")}
            </a>
          </p>
        ) : null}
      </div>
    </Card>
  );
}
