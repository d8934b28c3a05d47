/**
 * Columns in groups of which one is enough: "title/ca" and "title/es" say the same in two languages.
 * All other columns are groups of their own.
 */
export function alternatives(columns: readonly string[]): string[][] {
  return [...Map.groupBy(columns, (column) => stemOf(column) ?? column).values()];
}

/** The columns that say the same as this one in another language, or have its very name again. */
export function siblingsOf(column: string, columns: readonly string[]): string[] {
  const stem = stemOf(column);
  return columns.filter(
    (other) =>
      other !== column &&
      ((stem !== null && stemOf(other) === stem) || /^ \(\d+\)$/.test(after(column, other))),
  );
}

const LANGUAGES =
  "en fr nl de es ar ca eu gl oc it pt ro pl cs sk hu el tr ru uk bg hr sl sr sq mk et lt lv sv da no nb nn fi is ga cy mt lb fa he".split(
    " ",
  );

/** "title" of "title/ca", "title_es", "title.nl-BE" and "title (fr)"; null where no language is named. */
function stemOf(column: string): string | null {
  if (column.length > 300) return null;
  const found = /^(.*[^\s/._:([-])[\s/._:-]*[\s/._:([-]([a-z]{2})(?:[-_][A-Za-z]{2,4})?[)\]]?$/.exec(
    column.trim(),
  );
  const [, stem = "", language = ""] = found ?? [];
  return LANGUAGES.includes(language) ? stem : null;
}

function after(start: string, text: string): string {
  return text.startsWith(start) ? text.slice(start.length) : "";
}
