import { formatList } from "@/lib/i18n/format";
import { withinReach } from "@/lib/ideas/inbox/within-reach";
import type { Reach } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";

/** The projects that a list is narrowed to; none where it shows the whole city. */
export function withinProjects(reach: Reach): readonly string[] | undefined {
  return reach.scope === "city" ? undefined : (withinReach(reach).projects ?? []);
}

/** Says so where less than the whole city is shown. */
export function onlyWords({ t, locale }: Page, reach: Reach): string {
  if (reach.scope === "city") return "";
  if (reach.scope === "project") return t("roles.onlyProjects");
  return t("roles.only", { departments: formatList([...reach.of], locale) });
}
