import { cleanLine } from "@/lib/base/clean-text";

export type Properties = Readonly<Record<string, unknown>>;

const KNOWN: readonly string[] = [
  "name",
  "nom",
  "naam",
  "nombre",
  "nome",
  "label",
  "naziv",
  "namn",
  "navn",
  "nimi",
  "nafn",
  "الاسم",
  "اسم",
  "neighbourhood",
  "neighborhood",
  "hood",
  "quartier",
  "barrio",
  "barri",
  "bairro",
  "quartiere",
  "wijk",
  "wijknaam",
  "buurt",
  "buurtnaam",
  "stadtteil",
  "ortsteil",
  "viertel",
  "bezirk",
  "stadtbezirk",
  "distrito",
  "district",
  "arrondissement",
  "zone",
  "zona",
  "hverfi",
  "deelgemeente",
  "stadsdeel",
  "title",
  "titel",
  "libelle",
  "bezeichnung",
];

/** Properties that could be the name: text, filled in, mostly different from shape to shape; the best first. */
export function nameCandidates(all: readonly Properties[]): string[] {
  const keys = new Set(all.slice(0, 2000).flatMap((properties) => Object.keys(properties)));
  return [...keys]
    .map((key) => ({
      key,
      score: score(
        key,
        all.map((properties) => nameOf(properties, key)),
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ key }) => key)
    .slice(0, 40);
}

/** The name a shape carries under a property, cleaned; empty when it has none. */
export function nameOf(properties: Properties, key: string): string {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return typeof value === "string" || typeof value === "number" ? cleanLine(String(value)) : "";
}

function score(key: string, values: readonly string[]): number {
  const filled = values.filter((value) => value !== "");
  if (filled.length === 0) return 0;
  const distinct = new Set(filled).size / values.length;
  const worded = filled.filter(
    (value) => /\p{L}{2}/u.test(value) && !/^\d{4}-\d\d-\d\dT|^https?:/.test(value),
  ).length;
  return (
    (filled.length / values.length) * (0.2 + distinct) * (0.1 + worded / filled.length) * (1 + known(key))
  );
}

function known(key: string): number {
  const folded = key.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const at = KNOWN.indexOf(folded);
  if (at >= 0) return 4 - at / KNOWN.length;
  const inside = KNOWN.findIndex(
    (word) => folded.split(/[^\p{L}]+/u).includes(word) || folded.startsWith(word) || folded.endsWith(word),
  );
  return inside >= 0 ? 2 - inside / KNOWN.length : 0;
}
