// Controls, fillers without width, and the marks that turn the reading direction of whatever follows.
// The joiners of Arabic, Persian and emoji (U+200C, U+200D) and the harmless U+200E, U+200F stay.
const INVISIBLE =
  /(?![\n\t])\p{Cc}|[\u00AD\u180E\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFD]/gu;
const BREAKS = /\r\n?|[\v\f\u2028\u2029]|\p{Cc}(?<=\u0085)/gu;

// Most text is clean already, and asking that once is much cheaper than cleaning it.
const SUSPECT = /[^\x20-\x7E\n\u00A1-\u00AC\u00AE-\u024F\u2010-\u2015\u2018-\u201F€]|\s\s|^\s|\s$/u;

/** Text of several lines as a person typed it: no controls, no hidden marks, at most one empty line in a row. */
export function cleanText(value: string): string {
  if (!SUSPECT.test(value)) return value;
  return value
    .toWellFormed()
    .replace(BREAKS, "\n")
    .replace(INVISIBLE, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same in one line, for titles and names. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/\s*\n\s*/g, " ");
}
