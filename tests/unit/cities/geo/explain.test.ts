import { expect, test } from "vitest";
import { explainGeo } from "@/lib/cities/geo/explain";
import { geoProblem } from "@/lib/cities/geo/problems";
import { readNeighbourhoods } from "@/lib/cities/geo/read-neighbourhoods";
import { getTranslator } from "@/lib/i18n/translator";

const command = "ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES new.geojson old.geojson";
const crs = geoProblem("crs", { crs: "EPSG:25832" });

test("a command stands in its own order among Arabic words, and as it is among others", () => {
  expect(explainGeo(getTranslator("en"), crs)).toContain(`first: ${command},`);
  expect(explainGeo(getTranslator("ar"), crs)).toContain(`\u2068${command}\u2069`);
});

test.each(["en", "ar"] as const)("a guess at the grid is left out in %s where there is none", (locale) => {
  const problem = (likely: string) => geoProblem("projected", { name: "Nord", place: "1, 2", likely });
  const sentence = explainGeo(getTranslator(locale), problem("none"));
  expect(sentence).not.toContain("none");
  expect(explainGeo(getTranslator(locale), problem("UTM"))).toContain("UTM");
});

test("a file of another kind is refused in plain words, without a parser's own", () => {
  const read = readNeighbourhoods("hello, this is a letter");
  const sentences = read.ok ? [] : read.problems.map((problem) => explainGeo(getTranslator("en"), problem));
  expect(sentences.join()).toMatch(/^This is not a GeoJSON file/);
  expect(sentences.join()).not.toMatch(/token|JSON\.parse|position/i);
});
