import { cleanText } from "@/lib/base/clean-text";
import { fieldName } from "./field-names";
import { type Line, offered, type Value } from "./question";

/** A form's own fields, as they were sent. */
export type Fields = Readonly<Record<string, unknown>>;

export type Mistake = {
  field: string;
  /** A word of `surveys.mistake`, with what it says. */
  key:
    | "needed"
    | "choose"
    | "tooMany"
    | "number"
    | "tooSmall"
    | "tooBig"
    | "tooLong"
    | "twice"
    | "eachRank"
    | "eachRow"
    | "place"
    | "tooManyFiles"
    | "pictureOnly"
    /** One of a file's own, in words of `form`. */
    | "file";
  /** What is wrong with the file itself, as the key of a message. */
  about?: string;
  values?: Record<string, string | number>;
};

/** Nothing where the question was left empty. */
export type Read = { value: Value | null } | { mistake: Mistake };

export const longest = 3000;

/**
 * What was answered to a question, read from the fields of its form.
 * @param areas the neighbourhoods that a place may be in
 */
export function readAnswer(question: Line, fields: Fields, areas: ReadonlySet<string>): Read {
  const read = readers[question.kind](question, fields, areas);
  if ("mistake" in read || read.value !== null || !question.required) return read;
  return { mistake: { field: firstField(question), key: "needed" } };
}

/** The field that a question's mistakes are shown at, and that the summary leads to. */
export function firstField({ id, kind, choices, rows }: Line): string {
  if (kind === "ranking") return fieldName(id, offered(choices)[0]?.id);
  if (kind === "matrix") return fieldName(id, offered(rows)[0]?.id);
  return kind === "place" ? fieldName(id, "area") : fieldName(id);
}

type Reader = (question: Line, fields: Fields, areas: ReadonlySet<string>) => Read;

const single: Reader = ({ id, choices }, fields) => {
  const field = fieldName(id);
  const [chosen = ""] = textsOf(fields[field]);
  if (chosen === "") return nothing;
  return isOffered(choices, chosen) ? { value: chosen } : { mistake: { field, key: "choose" } };
};

const multiple: Reader = ({ id, choices, max }, fields) => {
  const field = fieldName(id);
  const chosen = [...new Set(textsOf(fields[field]).filter((text) => text !== ""))];
  if (chosen.length === 0) return nothing;
  if (!chosen.every((choice) => isOffered(choices, choice))) return { mistake: { field, key: "choose" } };
  if (max !== null && chosen.length > max) return { mistake: { field, key: "tooMany", values: { max } } };
  return { value: chosen };
};

const scale: Reader = ({ id, min, max }, fields) => {
  const field = fieldName(id);
  const [chosen = ""] = textsOf(fields[field]);
  if (chosen === "") return nothing;
  const step = /^-?\d{1,3}$/.test(chosen) ? Number(chosen) : Number.NaN;
  const isOne = step >= (min ?? 1) && step <= (max ?? 5);
  return isOne ? { value: step } : { mistake: { field, key: "choose" } };
};

/** Each choice has a place of its own, or none has one. */
const ranking: Reader = ({ id, choices }, fields) => {
  const all = offered(choices);
  const places = all.map((choice) => ({
    choice: choice.id,
    place: textsOf(fields[fieldName(id, choice.id)])[0],
  }));
  const given = places.filter(({ place }) => place);
  if (given.length === 0) return nothing;
  const missing = places.find(({ place }) => !place);
  if (missing) return { mistake: { field: fieldName(id, missing.choice), key: "eachRank" } };
  const ranked: string[] = [];
  for (const { choice, place } of places) {
    const at = /^\d{1,2}$/.test(place ?? "") ? Number(place) : 0;
    const field = fieldName(id, choice);
    if (at < 1 || at > all.length) return { mistake: { field, key: "choose" } };
    if (ranked[at - 1]) return { mistake: { field, key: "twice", values: { place: at } } };
    ranked[at - 1] = choice;
  }
  return { value: ranked };
};

/** Of one that has to be answered each row; else those that were. */
const matrix: Reader = ({ id, choices, rows, required }, fields) => {
  const value: Record<string, string> = {};
  for (const row of offered(rows)) {
    const field = fieldName(id, row.id);
    const [chosen = ""] = textsOf(fields[field]);
    if (chosen === "" && required) return { mistake: { field, key: "eachRow" } };
    if (chosen === "") continue;
    if (!isOffered(choices, chosen)) return { mistake: { field, key: "choose" } };
    value[row.id] = chosen;
  }
  return Object.keys(value).length > 0 ? { value } : nothing;
};

/** As people type it: with a comma or a point. */
const number: Reader = ({ id, min, max }, fields) => {
  const field = fieldName(id);
  const typed = (textsOf(fields[field])[0] ?? "")
    .trim()
    .replace(",", ".")
    .replace(/^\u2212/, "-");
  if (typed === "") return nothing;
  if (!/^[-+]?\d{1,12}(\.\d{1,6})?$/.test(typed)) return { mistake: { field, key: "number" } };
  const value = Number(typed);
  if (min !== null && value < min) return { mistake: { field, key: "tooSmall", values: { min } } };
  if (max !== null && value > max) return { mistake: { field, key: "tooBig", values: { max } } };
  return { value };
};

const text: Reader = ({ id }, fields) => {
  const field = fieldName(id);
  const typed = cleanText(textsOf(fields[field])[0] ?? "");
  if (typed === "") return nothing;
  if ([...typed].length > longest) return { mistake: { field, key: "tooLong", values: { max: longest } } };
  return { value: typed };
};

const place: Reader = ({ id }, fields, areas) => {
  const of = (part: string) => textsOf(fields[fieldName(id, part)])[0] ?? "";
  const [area, lat, lng] = [of("area"), degree(of("lat"), 90), degree(of("lng"), 180)];
  if (area !== "" && !areas.has(area)) return { mistake: { field: fieldName(id, "area"), key: "place" } };
  const isPoint = lat !== null && lng !== null;
  if (area === "" && !isPoint) return nothing;
  return { value: { lat: isPoint ? lat : null, lng: isPoint ? lng : null, area: area || null } };
};

const readers: Record<Line["kind"], Reader> = {
  ...{ single, multiple, scale, ranking, matrix, number, text, place },
  section: () => nothing,
  // What came as a file is read beside the fields, with what was kept before (lib/surveys/files).
  file: () => nothing,
};

const nothing: Read = { value: null };

/** What a field says, whether it came once or several times. */
export function textsOf(field: unknown): string[] {
  const all = Array.isArray(field) ? field : [field];
  return all.filter((one) => typeof one === "string");
}

function isOffered(choices: Line["choices"], id: string): boolean {
  return offered(choices).some((choice) => choice.id === id);
}

function degree(typed: string, most: number): number | null {
  const value = typed.trim() === "" ? Number.NaN : Number(typed);
  return Math.abs(value) <= most ? Math.round(value * 1e5) / 1e5 : null;
}
