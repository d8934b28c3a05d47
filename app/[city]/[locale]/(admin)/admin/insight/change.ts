import { formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";

/** "+12% on the period before". */
export function changeOf({ t, locale }: Pick<Page, "t" | "locale">, now: number, before: number): string {
  if (before === 0) return t("insight.changeNone");
  const options = { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" } as const;
  return t("insight.change", { change: formatNumber(now / before - 1, locale, options) });
}
