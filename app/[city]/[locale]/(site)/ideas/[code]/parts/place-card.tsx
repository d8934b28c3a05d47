import type { Geometry } from "@/lib/base/geometry";
import { Icon } from "@/lib/ui/icon";
import { SmallMap } from "./small-map";
import { type IdeaPage, inReadersWords } from "./view";

/** Where in the city: on a small map, in words, and the way to the ideas around it. */
export function PlaceCard({ view, shape }: { view: IdeaPage; shape: Geometry | null }) {
  const { page, idea } = view;
  const { t, path } = page;
  const area = idea.neighbourhood ? inReadersWords(view, idea.neighbourhood.name) : "";
  if (!idea.address && !area) return null;
  const nearby = idea.neighbourhood ? `?area=${encodeURIComponent(idea.neighbourhood.slug)}` : "";
  return (
    <section aria-labelledby="place-title" className="grid gap-2">
      <h2 id="place-title" className="text-xl font-bold">
        {t("idea.where")}
      </h2>
      {shape && idea.place ? (
        <SmallMap shape={shape} place={idea.place} label={t("idea.wherePlace", { area })} />
      ) : null}
      <p>
        <bdi>{[idea.address, area].filter(Boolean).join(", ")}</bdi>
      </p>
      <a
        href={path(`/ideas/map${nearby}`)}
        className="link inline-flex min-h-11 items-center gap-1.5 justify-self-start"
      >
        <Icon name="map" size={18} />
        {t("idea.onMap")}
      </a>
    </section>
  );
}
