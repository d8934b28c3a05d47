import { formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";

export function PlaceNumber({ page: { t, locale }, place }: { page: Page; place: number }) {
  return (
    <span className="w-8 shrink-0 text-center text-xl font-bold tabular-nums">
      <span className="sr-only">{t("season.place")} </span>
      {formatNumber(place, locale)}
    </span>
  );
}
