import type { Translator } from "@/lib/i18n/translator";
import type { Dashboard } from "./reading/dashboard";
import type { Widget } from "./widgets";

/**
 * Widgets that only the whole city has. Visits and accounts belong to no project. Groups of people are withheld: each
 * table by itself may be told, but a project's taken from the city's leaves those who are in neither, who may be few.
 */
const cityOnly = ["funnel", "devices", "groups"] as const;

/** Why a project has nothing of a widget; null where it has. */
export function withheldWords(
  widget: Widget,
  { scope }: Pick<Dashboard, "scope">,
  t: Translator,
): string | null {
  const withheld = scope && cityOnly.find((one) => one === widget);
  return withheld ? t(`insight.project.withheld.${withheld}`) : null;
}
