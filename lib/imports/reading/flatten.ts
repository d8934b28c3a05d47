/** A JSON record as a row of a table: `{"place": {"lat": 1}}` has the column `place.lat`. */
export function flatten(record: object): Map<string, string> {
  const row = new Map<string, string>();
  if (Array.isArray(record)) for (const [i, value] of record.entries()) add(row, `#${i + 1}`, value ?? "", 0);
  else add(row, "", record, 0);
  return row;
}

/** JSON as programs write it: Python's NaN and Infinity mean that there is nothing. */
export function parseRecord(text: string): object | null {
  for (const attempt of [text, withoutNaN(text)]) {
    try {
      const value: unknown = JSON.parse(attempt);
      return typeof value === "object" && value !== null ? value : null;
    } catch {}
  }
  return null;
}

function add(row: Map<string, string>, name: string, value: unknown, depth: number): void {
  if (value === null || value === undefined) return;
  if (typeof value !== "object") row.set(name, String(value));
  else if (Array.isArray(value)) addList(row, name, value);
  else if (isGeometry(value)) row.set(name, JSON.stringify(value));
  else if (depth < 6) {
    // A feature of GeoJSON: its properties are the columns.
    const lifted = depth === 0 && "type" in value && value.type === "Feature";
    for (const [key, inner] of Object.entries(value)) {
      if (lifted && key === "type") continue;
      const inside = lifted && key === "properties" ? "" : name ? `${name}.${key}` : key;
      add(row, inside, inner, inside === "" ? 1 : depth + 1);
    }
  }
}

/** Texts by language, as GraphQL lists them, are columns by language. */
function addList(row: Map<string, string>, name: string, list: readonly unknown[]): void {
  const texts = list.map(textIn);
  if (list.length === 0 || texts.includes(null)) row.set(name, listText(list));
  else for (const text of texts) if (text) row.set(`${name}/${text.language}`, text.words);
}

function textIn(item: unknown): { language: string; words: string } | null {
  if (typeof item !== "object" || item === null || Object.keys(item).length > 3) return null;
  const entries = Object.entries(item);
  const language = entries.find(([key]) => /^(locale|lang|language)$/.test(key))?.[1];
  const words = entries.find(([key]) => /^(text|value|content|translation)$/.test(key))?.[1];
  return typeof language === "string" && typeof words === "string" ? { language, words } : null;
}

function listText(list: readonly unknown[]): string {
  return JSON.stringify(labelsOf(list));
}

export function labelsOf(list: readonly unknown[]): unknown[] {
  return list.map((item) => (typeof item === "object" && item !== null ? labelOf(item) : item));
}

/** A cell that holds an object, as people would read it: its words in some language, or its name. */
export function wordsOf(cell: string): string {
  const object = cell.startsWith("{") && cell.endsWith("}") ? parseRecord(cell) : null;
  if (object === null || isGeometry(object)) return cell;
  const entries = Object.entries(object);
  const languages =
    entries.length > 0 && entries.every(([key]) => /^[a-z]{2}([-_][a-zA-Z]{2,4})?$/.test(key));
  const words = languages
    ? entries.find(([, value]) => typeof value === "string" && value.trim() !== "")?.[1]
    : labelOf(object);
  return typeof words === "string" ? words : languages ? "" : cell;
}

/** Lists of small objects (tags, categories) by their names. */
function labelOf(item: object): unknown {
  const entry = Object.entries(item).find(([key]) =>
    /^(name|title|label|nombre|nom|naam|titel|titre)$/i.test(key),
  );
  if (entry) return entry[1];
  const [only, ...others] = Object.values(item);
  const wrapped = others.length === 0 && typeof only === "object" && only !== null && !Array.isArray(only);
  return wrapped ? labelOf(only) : item;
}

function isGeometry(value: object): boolean {
  return "type" in value && "coordinates" in value && Array.isArray(value.coordinates);
}

function withoutNaN(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\b(?:NaN|-?Infinity|None|undefined)\b/g, (found) =>
    found.startsWith('"') ? found : "null",
  );
}
