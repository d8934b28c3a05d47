import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { Badge, type BadgeKind } from "@/lib/ui/badge";
import { startOf } from "../../rewards/period";
import type { Season, SeasonState as State } from "../queries";

/** From when to when, in the reader's language. */
export function seasonDays({ t, locale, city }: Page, { firstDay, lastDay }: Season): string {
  const shown = (day: string) =>
    formatDate(startOf(day, city.timeZone) ?? new Date(0), locale, city.timeZone);
  return t("season.days", { from: shown(firstDay), to: shown(lastDay) });
}

const kinds: Record<State, BadgeKind> = { coming: "info", running: "success", over: "plain" };

export function SeasonState({ page, season }: { page: Page; season: Season }) {
  return <Badge kind={kinds[season.state]}>{page.t(`season.state.${season.state}`)}</Badge>;
}
