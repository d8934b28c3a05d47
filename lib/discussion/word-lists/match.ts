/**
 * What a text is compared by: compatibility forms, without accents, vowel signs and Arabic's tatweel, in small
 * letters, and with the letters that people use for one another written as one.
 */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|\u0640|\u200c|\u200d|\u00ad/gu, "")
    .replace(/ß/g, "ss")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647");
}

const letters = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): string[] {
  return fold(text).match(letters) ?? [];
}

/** Arabic writes "and", "for", "by" and the article on to the word: "والكلب" has the word "كلب" in it. */
const attached = /^[وفبكل]?(?:ال|(?<=ل)ل)(?=.{2})/u;

/**
 * Which of the listed words a text has. A word alone is met whole; with a star at its end it is the beginning of one,
 * at its start the end, at both a part; several words stand beside each other. The time taken is bounded by the
 * text's words times the list's: nothing of the list is ever a pattern.
 */
export function matchesOf(text: string, listed: readonly string[]): string[] {
  if (listed.length === 0) return [];
  const words = wordsOf(text);
  const distinct = new Set(words.flatMap((word) => [word, word.replace(attached, "")]));
  const beside = ` ${words.join(" ")} `;
  return listed.filter((term) => {
    const parts = wordsOf(term);
    const [word] = parts;
    if (!word) return false;
    if (parts.length > 1) return beside.includes(` ${parts.join(" ")} `);
    const [open, close] = [term.trim().startsWith("*"), term.trim().endsWith("*")];
    if (!open && !close) return distinct.has(word);
    return [...distinct].some((one) =>
      open && close ? one.includes(word) : open ? one.endsWith(word) : one.startsWith(word),
    );
  });
}
