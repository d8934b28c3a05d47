/** A word as it is compared: without case, accents and punctuation; "numSupports" and "num_supports" alike. */
export function fold(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("ð", "d")
    .replaceAll("þ", "th")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Arabic-Indic and Persian digits as the ones that programs read. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
