import { formatDate } from "@/lib/i18n/format";
import type { EarlierUpdate } from "@/lib/insight/updates/queries";
import type { Page } from "@/lib/request/page";
import { editionName } from "./edition-name";

/** What became of those before. */
export function Earlier({ page, earlier }: { page: Page; earlier: EarlierUpdate[] }) {
  const { t, locale, city } = page;
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="grid gap-3 border-t border-line pt-6">
      <h2 id="earlier" className="text-xl font-bold">
        {t("update.earlier.title")}
      </h2>
      <ul className="grid gap-2">
        {earlier.map(({ edition, dueOn, sentAt, count }) => (
          <li key={edition} className="flex flex-wrap gap-x-3">
            <span className="font-semibold">{editionName(page, edition, dueOn)}</span>
            <span className="text-muted">
              {sentAt
                ? t("update.earlier.sent", { date: formatDate(sentAt, locale, city.timeZone), count })
                : t("update.earlier.leftOut")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
