import { locales } from "@/lib/base/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { choiceName, type Question } from "@/lib/people/about/questions";

/** Which choice a cell names: in any of our languages, by the ages it spans, or by one of the usual words. */
export function matcherOf(question: Question): (cell: string) => string | "between" | null {
  const named = new Map<string, string>();
  for (const { value } of question.choices) {
    named.set(fold(value), value);
    for (const word of usual[`${question.field} ${value}`] ?? []) named.set(fold(word), value);
    for (const locale of locales) {
      const words = { t: getTranslator(locale), locale, defaultLocale: locale };
      named.set(fold(choiceName(question, value, words)), value);
    }
    for (const name of Object.values(namesOf(question, value))) named.set(fold(name), value);
  }
  return (cell) => named.get(fold(cell)) ?? (question.field === "age" ? bandOf(cell) : null);
}

/** Statistics offices give five years or single ones; several lines then make one band. */
function bandOf(cell: string): string | "between" | null {
  const [from, to] = (cell.match(/\d+/g) ?? []).map(Number);
  if (from === undefined || (to ?? from) > 150) return null;
  const short = to !== undefined && until.test(cell);
  const below = /^\s*(<|under|unter|moins|menos|onder|below|أقل|دون)/i.test(cell);
  const above =
    /(\+|over|above|older|more|plus|mehr|älter|ouder|meer|más|mayor|أكثر|فأكثر)/i.test(cell) ||
    /^\s*[>≥]/.test(cell);
  const end = short ? to - 1 : (to ?? from);
  const [first, last] = below ? [0, from - 1] : [from, above && to === undefined ? 150 : end];
  const inside = bands.find(({ least, most }) => first >= least && last <= most);
  return inside?.value ?? "between";
}

/** "18 bis unter 25": those of 25 are no longer in it. */
const until = /\d\D*(<|under|below|less|unter|moins|onder|minder|menos|أقل|دون)\D*\d/i;

const bands = [
  { value: "under18", least: 0, most: 17 },
  { value: "18-24", least: 18, most: 24 },
  { value: "25-34", least: 25, most: 34 },
  { value: "35-44", least: 35, most: 44 },
  { value: "45-54", least: 45, most: 54 },
  { value: "55-64", least: 55, most: 64 },
  { value: "65-74", least: 65, most: 74 },
  { value: "75plus", least: 75, most: 150 },
];

const usual: Record<string, string[]> = {
  "gender woman": [
    "women",
    "female",
    "females",
    "f",
    "w",
    "weiblich",
    "frauen",
    "femmes",
    "vrouwen",
    "mujeres",
    "إناث",
  ],
  "gender man": [
    "men",
    "male",
    "males",
    "m",
    "h",
    "männlich",
    "männer",
    "hommes",
    "mannen",
    "hombres",
    "ذكور",
  ],
  "gender other": ["other", "non-binary", "x", "divers", "autre", "anders", "otro", "diverse"],
};

function namesOf(question: Question, value: string): Record<string, string> {
  const choice = question.choices.find((one) => one.value === value);
  return choice && "label" in choice ? (choice.label as Record<string, string>) : {};
}

/** Accents, capitals and punctuation make no other word. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase("en")
    .replace(/[^\p{L}\p{N}+<>]+/gu, " ")
    .trim();
}
