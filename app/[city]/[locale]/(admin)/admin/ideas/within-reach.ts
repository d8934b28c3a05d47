import { formatList } from "@/lib/i18n/format";
import type { Reach } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";

/** What a list of ideas is narrowed to; projects narrow it to nothing until there are some. */
export function withinReach(reach: Reach): { within?: readonly string[] } {
  if (reach.scope === "city") return {};
  return { within: reach.scope === "department" ? reach.of : [] };
}

/** Says so where less than the whole city is shown. */
export function onlyWords({ t, locale }: Page, reach: Reach): string {
  const { within } = withinReach(reach);
  if (!within) return "";
  return t("roles.only", { departments: formatList([...within], locale) });
}
