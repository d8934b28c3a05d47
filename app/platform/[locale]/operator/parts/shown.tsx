import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";

export const cityStates = ["live", "awaiting_approval", "suspended"] as const;

export function CityState({ t, state }: { t: Translator; state: string }) {
  const known = cityStates.find((one) => one === state) ?? "awaiting_approval";
  return (
    <Badge kind={known === "live" ? "success" : "warning"}>{t(`platform.console.states.${known}`)}</Badge>
  );
}

/** Operators deal with cities of many zones: all their pages keep to the platform's clock and name it. */
export function operatorsTime({ city, locale }: Page, at: Date): string {
  return formatDate(at, locale, city.timeZone, "zoned");
}
