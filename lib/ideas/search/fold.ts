// What is left out: accents; Arabic and Hebrew vowel points and the Arabic stretch; soft hyphens and whatever has
// no width. Marks of scripts that cannot be read without them (Devanagari, Thai, kana) stay.
const ACCENTS = /[\u0300-\u036f]+/g;
const WIDTHLESS = /\u00ad|[\u200b-\u200f\u2060\ufeff]/g;
const POINTED = /[\u0590-\u08ff]/;
const POINTS = /(?=\p{Mn})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]|\u0640/gu;
const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ς: "σ",
  ى: "ي",
  ة: "ه",
  ک: "ك",
  ی: "ي",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/** A text as it is compared: lower case, accents and vowel points off, letters of one sound made one. */
export function fold(text: string): string {
  const bare = text.toLowerCase().normalize("NFKD").replace(ACCENTS, "").replace(WIDTHLESS, "");
  const unpointed = POINTED.test(bare) ? bare.replace(POINTS, "") : bare;
  return unpointed.normalize("NFKC").replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}
