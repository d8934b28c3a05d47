import { formatList } from "@/lib/i18n/format";
import type { Reach } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";

/** What a list of ideas is narrowed to. */
export function withinReach(reach: Reach): { within?: readonly string[]; projects?: readonly string[] } {
  if (reach.scope === "city") return {};
  return reach.scope === "department" ? { within: reach.of } : { projects: reach.of };
}

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
