import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { PaperHead } from "@/lib/ui/paper-head";

/** Whose figures a printed page holds, and as of when. */
export function InsightPaper({ page: { t, locale, city, settings } }: { page: Page }) {
  const at = formatDate(new Date(), locale, city.timeZone, "moment");
  return <PaperHead city={city.name} logo={settings.logoFileId} note={t("insight.hall.asOf", { at })} />;
}
