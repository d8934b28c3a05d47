import type { GeoProblem } from "@/lib/cities/geo/problems";
import type { Translator } from "@/lib/i18n/translator";

/** A problem of a neighbourhood file as a sentence in the reader's language. */
export function explainGeo(t: Translator, { code, params }: GeoProblem): string {
  return t(`geo.problems.${code}`, params);
}
