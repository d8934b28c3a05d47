import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CityMap, type MapPoint, type MapShape } from "@/lib/ui/map/city-map";
import { clusterPoints } from "@/lib/ui/map/clusters";
import { fitView } from "@/lib/ui/map/projection";

const box = { west: 3.6, south: 51, east: 3.8, north: 51.1 };
const shape: MapShape = {
  id: "a",
  name: "Dampoort",
  href: "/ideas?neighbourhood=a",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [3.6, 51],
        [3.8, 51],
        [3.8, 51.1],
        [3.6, 51.1],
        [3.6, 51],
      ],
    ],
  },
};
const point = (id: string, lng: number, lat: number): MapPoint => ({
  id,
  lng,
  lat,
  label: `Idea ${id}`,
  href: `/ideas/${id}`,
});
const many = Array.from({ length: 3000 }, (_, i) =>
  point(`${i}`, 3.6 + ((i * 37) % 1000) / 5000, 51 + ((i * 91) % 1000) / 10_000),
);

test("neighbourhoods and ideas are links with names", () => {
  const html = draw([point("7", 3.7, 51.05)]);
  expect(html).toContain('<a href="/ideas?neighbourhood=a" aria-label="Dampoort">');
  expect(html).toContain('<a href="/ideas/7" aria-label="Idea 7"');
});

test("ideas at one place are one link that comes nearer", () => {
  const html = draw([point("7", 3.7, 51.05), point("8", 3.7, 51.05)]);
  expect(html).toContain('aria-label="2 ideas"');
  expect(html).not.toContain("/ideas/8");
});

test("grouping loses no idea and counts none twice", () => {
  const view = fitView(box, 720, 600);
  const ids = clusterPoints(many, view).flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids.length).toBe(many.length);
  expect(new Set(ids).size).toBe(many.length);
});

test("a map of thousands of ideas weighs less than 40 kB", () => {
  expect(draw(many).length).toBeLessThan(40_000);
});

test("no picture is fetched unless the city chose a tile server", () => {
  expect(draw([])).not.toContain("<image");
  const html = draw([], "/map/tiles/{z}/{x}/{y}");
  expect(html).toMatch(/<image href="\/map\/tiles\/1[0-9]\/\d+\/\d+"/);
});

test("a neighbourhood's name is written where no idea hides it", () => {
  expect(draw([])).toContain(">Dampoort</text>");
  expect(draw([point("7", 3.7, 51.05)])).not.toContain(">Dampoort</text>");
});

test("a city without shapes or ideas has no map", () => {
  expect(renderToStaticMarkup(<Drawn shapes={[]} points={[]} />)).toBe("");
});

function draw(points: MapPoint[], tileUrl?: string): string {
  return renderToStaticMarkup(<Drawn shapes={[shape]} points={points} tileUrl={tileUrl} />);
}

function Drawn({ shapes, points, tileUrl }: { shapes: MapShape[]; points: MapPoint[]; tileUrl?: string }) {
  const labels = { title: "Map", zoomIn: "Nearer", zoomOut: "Farther", reset: "All" };
  return (
    <CityMap
      shapes={shapes}
      points={points}
      labels={labels}
      locale="en"
      clusterHref={(b) => `?box=${b.west}`}
      clusterLabel={(count) => `${count} ideas`}
      tileUrl={tileUrl}
    />
  );
}
