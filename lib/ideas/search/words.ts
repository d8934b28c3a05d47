import { fold } from "./fold";

/** A longer text is compared by its beginning. */
const MAX_TEXT = 12_000;
const MAX_WORD = 40;

/** Beyond Latin, Greek and Cyrillic letters and common signs. */
const OTHER_SCRIPTS = /[\u0530-\u1fff\u2e00-\uffff]/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
// Scripts written without spaces: a run of signs says nothing as a whole, so it is cut into overlapping parts.
const UNSPACED =
  /(?<pairs>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+)|(?<triples>[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)/gu;
const ANY_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text, folded, in their order; Arabic ones without their article. */
export function wordsOf(text: string): string[] {
  const folded = fold(text.slice(0, MAX_TEXT));
  const words = folded.match(WORD) ?? [];
  if (!OTHER_SCRIPTS.test(folded)) return words.map(clipped);
  return words.flatMap((word) =>
    ANY_UNSPACED.test(word) ? cutUnspaced(word) : withoutArticle(clipped(word)),
  );
}

function clipped(word: string): string {
  return word.length > MAX_WORD ? word.slice(0, MAX_WORD) : word;
}

function cutUnspaced(run: string): string[] {
  const parts: string[] = [];
  let last = 0;
  for (const match of run.matchAll(UNSPACED)) {
    if (match.index > last) parts.push(run.slice(last, match.index).slice(0, MAX_WORD));
    parts.push(...overlapping(match[0], match.groups?.pairs ? 2 : 3));
    last = match.index + match[0].length;
  }
  if (last < run.length) parts.push(run.slice(last).slice(0, MAX_WORD));
  return parts;
}

function overlapping(run: string, size: number): string[] {
  const signs = Array.from(run);
  if (signs.length <= size) return [run];
  return Array.from({ length: signs.length - size + 1 }, (_, at) => signs.slice(at, at + size).join(""));
}

/** "the street", "by the street" and "for the street" are one word each in Arabic. */
function withoutArticle(word: string): string {
  const article = /^[وف]?(?:[بك]?ال|لل)(?=\p{Script=Arabic}{3})/u.exec(word);
  return article ? word.slice(article[0].length) : word;
}
