import type { Translator } from "@/lib/i18n/translator";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { neighbourhoodLines } from "@/lib/insight/sheets";
import type { Widget } from "@/lib/insight/widgets";
import { perInhabitant } from "./places";

/** What a widget counts and how its drawing is read, on the page and beneath a picture's title. */
export function aboutWidget(widget: Widget, dashboard: Dashboard, t: Translator): string {
  const by = perInhabitant(neighbourhoodLines(dashboard)) ? "people" : "all";
  return t(`insight.${widget}.about`, { unit: dashboard.period.unit, by });
}
