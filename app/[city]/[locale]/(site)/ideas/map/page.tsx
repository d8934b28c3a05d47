import type { Metadata } from "next";
import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { ideaPath } from "@/lib/ideas/address";
import { filterQuery, type SearchParams } from "@/lib/ideas/board/filter";
import { type BoardMap, readMap } from "@/lib/ideas/board/map";
import { cardContext } from "@/lib/ideas/ui/card-context";
import { requestPath } from "@/lib/request/host";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { boundsOfAll, openingBounds } from "@/lib/ui/map/bounds";
import { CityMap } from "@/lib/ui/map/city-map";
import type { Bounds } from "@/lib/ui/map/projection";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { Still } from "@/lib/ui/still/still";
import { drawFinder, drawFound } from "../board/finder";
import { PlaceList } from "./place-list";

type Props = { params: CityParams; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const hidden = Object.keys(await searchParams).length > 0;
  return pageMetadata(page, { title: page.t("board.map.title"), path: "/ideas/map", hidden });
}

export default async function IdeasMap({ params, searchParams }: Props) {
  const page = await inCity(params);
  const asked = await searchParams;
  const state = await page.read((db) => readMap(db, page, asked, 20));
  const context = cardContext(page, {
    statuses: state.taxonomy.statuses,
    boardClosesAt: state.board.closesAt,
    back: await requestPath(),
  });
  return (
    <Page className="max-sm:gap-5">
      <PageHeader title={page.t("board.map.title")} intro={page.t("board.map.intro")} />
      <div className="grid gap-6 *:min-w-0 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
        <div className="grid content-start gap-4 self-start *:min-w-0 lg:sticky lg:top-4">
          <Still
            className="grid items-start gap-4 *:min-w-0 md:grid-cols-2"
            html={drawFinder({ page, state, to: "/ideas/map" })}
          />
          <Drawing page={page} state={state} />
        </div>
        <section aria-labelledby="places" className="grid content-start gap-4 *:min-w-0">
          <h2 id="places" className="sr-only">
            {page.t("board.map.list")}
          </h2>
          <Still html={drawFound({ page, state, to: "/ideas/map" })} />
          {state.box ? (
            <p>
              <a
                href={page.path("/ideas/map") + filterQuery(state.filter)}
                className="link inline-flex min-h-11 items-center"
              >
                {page.t("board.map.wholeCity")}
              </a>
            </p>
          ) : null}
          <PlaceList page={page} state={state} context={context} />
        </section>
      </div>
    </Page>
  );
}

function Drawing({ page, state }: { page: CityPage; state: BoardMap }) {
  const { t, path, locale, city, settings } = page;
  const { shapes, places, filter, box } = state;
  const drawn = shapes.flatMap(({ id, slug, name, geometry }) =>
    geometry
      ? [
          {
            id,
            geometry,
            name: localize(name, locale, city.defaultLocale),
            current: filter.neighbourhoods.includes(slug),
          },
        ]
      : [],
  );
  const at = ({ west, south, east, north }: Bounds) =>
    path("/ideas/map") + filterQuery(filter, { box: [west, south, east, north].join(",") });
  const opening = box
    ? { box: { west: box[0], south: box[1], east: box[2], north: box[3] }, outside: 0 }
    : openingBounds(drawn, places);
  const everything = opening && opening.outside > 0 ? boundsOfAll(drawn, places) : null;
  return (
    <div className="grid gap-2">
      <CityMap
        shapes={drawn}
        points={places.map((idea) => ({
          id: idea.id,
          lat: idea.lat,
          lng: idea.lng,
          label: idea.title,
          href: path(ideaPath(idea)),
        }))}
        labels={{
          title: t("board.map.drawing", { city: city.name }),
          zoomIn: t("board.map.zoomIn"),
          zoomOut: t("board.map.zoomOut"),
          reset: t("board.map.reset"),
        }}
        bounds={opening?.box}
        locale={locale}
        clusterHref={at}
        clusterLabel={(count) => t("board.map.cluster", { count, number: formatNumber(count, locale) })}
        tileUrl={settings.tileUrl ? "/api/tiles/{z}/{x}/{y}" : undefined}
        attribution={settings.tileUrl ? settings.tileAttribution : undefined}
      />
      {everything ? (
        <a href={at(everything)} className="link inline-flex min-h-11 items-center justify-self-start">
          {t("board.map.outside", {
            count: opening?.outside ?? 0,
            number: formatNumber(opening?.outside ?? 0, locale),
          })}
        </a>
      ) : null}
    </div>
  );
}
