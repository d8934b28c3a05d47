import type { GeoProblem } from "@/lib/cities/geo/problems";
import { isolated } from "@/lib/i18n/isolated";
import type { Translator } from "@/lib/i18n/translator";

/** A problem of a neighbourhood file as a sentence in the reader's language. */
export function explainGeo(t: Translator, { code, params }: GeoProblem): string {
  const all = { ...params, command: commands[code] ?? "" };
  return t(`geo.problems.${code}`, kept(t.locale, all));
}

/** What puts a file into degrees, to be pasted as it is. */
const commands: Partial<Record<GeoProblem["code"], string>> = {
  crs: "ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES new.geojson old.geojson",
  projected: "ogr2ogr -s_srs … -t_srs EPSG:4326 -lco RFC7946=YES new.geojson old.geojson",
};

/** Commands, places and names in their own order, whatever words are around them. */
function kept(locale: Translator["locale"], params: GeoProblem["params"]): GeoProblem["params"] {
  const entries = Object.entries(params).map(([key, value]) =>
    // The sentence asks whether this one is "none".
    typeof value === "string" && key !== "likely" ? [key, isolated(value, locale)] : [key, value],
  );
  return Object.fromEntries(entries);
}
