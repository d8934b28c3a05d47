import type { City } from "@/lib/cities/resolve";
import type { NeighbourhoodShape } from "@/lib/cities/taxonomy";
import { formatDate } from "@/lib/i18n/format";
import { direction } from "@/lib/i18n/locales";
import { quarterName } from "@/lib/insight/census/sheet";
import { aboutWidget } from "@/lib/insight/charts/about";
import { chartOf } from "@/lib/insight/charts/chart-of";
import { shadedPlaces } from "@/lib/insight/charts/places";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { scopeName } from "@/lib/insight/scope-name";
import { sheetOf, type Words } from "@/lib/insight/sheets";
import type { Widget } from "@/lib/insight/widgets";
import { withheldWords } from "@/lib/insight/withheld";
import { pictureSvg } from "@/lib/ui/chart/picture/picture";

type Reader = { words: Words; city: City };

/** A widget's chart with all that says what it is, in the reader's language. */
export function widgetPicture(
  widget: Widget,
  dashboard: Dashboard,
  shapes: NeighbourhoodShape[],
  { words, city }: Reader,
): string {
  const { t, locale } = words;
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), locale, "UTC", "short");
  const { scope, groups } = dashboard;
  const [first] = groups;
  const isEmpty = sheetOf(widget, dashboard, words).rows.length === 0;
  return pictureSvg({
    title: t(`insight.${widget}.title`),
    about: aboutWidget(widget, dashboard, t),
    days:
      widget === "groups" && first
        ? quarterName(first.start, locale)
        : `${day(dashboard.period.from)} – ${day(dashboard.period.to)}`,
    city: scope ? `${city.name} · ${scopeName(scope, words)}` : city.name,
    chart: isEmpty ? null : chartOf(widget, dashboard, words),
    nothing: withheldWords(widget, dashboard, t) ?? t("insight.nothing"),
    map: shadedPlaces(dashboard, shapes, words),
    brandColor: city.brandColor,
    reversed: direction(locale) === "rtl",
  });
}
