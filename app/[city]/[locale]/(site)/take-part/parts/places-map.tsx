import type { Activity } from "@/lib/activities/queries";
import type { NeighbourhoodShape } from "@/lib/cities/taxonomy";
import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import type { Tally } from "@/lib/surveys/results/tally";
import { SpotsMap } from "@/lib/ui/map/spots-map";

type Props = {
  page: Page;
  activity: Activity;
  tally: Tally & { kind: "place" };
  shapes: NeighbourhoodShape[];
};

/** About where people marked the map; the table by neighbourhood says the same in words. */
export function PlacesMap({ page, activity, tally, shapes }: Props) {
  const { t, locale, city } = page;
  const { spots } = tally;
  const marked = spots.reduce((sum, { count }) => sum + count, 0);
  if (marked === 0) return null;
  return (
    <figure className="grid gap-2">
      <SpotsMap
        shapes={shapes.flatMap(({ id, name, geometry }) =>
          geometry ? [{ id, geometry, name: localize(name, locale, city.defaultLocale) }] : [],
        )}
        spots={spots}
        label={t("surveys.results.mapOf", {
          question: say(page, tally.question.title),
          count: marked,
          number: formatNumber(marked, locale),
        })}
        locale={locale}
      />
      <figcaption className="text-sm text-muted">
        {t(activity.anonymous ? "surveys.results.mapAnonymous" : "surveys.results.mapNear")}
      </figcaption>
    </figure>
  );
}
