export type Mentionable = { id: string; name: string };
export type MentionRange = { personId: string; start: number; end: number };

/**
 * Where a text names one of these people: `@` and the full name, or the first name alone where only one of
 * them has it. Accents and capitals do not matter; people often leave them out.
 */
export function findMentions(text: string, people: readonly Mentionable[]): MentionRange[] {
  const named = people.map(({ id, name }) => ({ id, words: name.trim().split(/\s+/).map(fold) }));
  const ranges: MentionRange[] = [];
  for (const { index: start } of text.matchAll(/(?<![\p{L}\p{N}_.])@(?=\p{L})/gu)) {
    const words = wordsAfter(text, start + 1);
    const person = fullName(words, named) ?? firstName(words, named);
    const end = person && words[person.length - 1]?.end;
    if (person && end) ranges.push({ personId: person.id, start, end });
  }
  return ranges;
}

type Word = { folded: string; end: number };
type Named = { id: string; words: string[] };
type Found = { id: string; length: number } | undefined;

function fullName(words: Word[], people: Named[]): Found {
  const fitting = people.filter((person) => person.words.every((word, at) => words[at]?.folded === word));
  const [longest] = fitting.sort((a, b) => b.words.length - a.words.length);
  return longest && { id: longest.id, length: longest.words.length };
}

function firstName(words: Word[], people: Named[]): Found {
  const fitting = people.filter((person) => person.words[0] === words[0]?.folded);
  const [only, another] = fitting;
  return only && !another ? { id: only.id, length: 1 } : undefined;
}

/** The words that follow on the same line, at most as many as a long name has. */
function wordsAfter(text: string, start: number): Word[] {
  const words: Word[] = [];
  const pattern = /[ ]?([\p{L}\p{M}\p{N}'’.-]+)/uy;
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match && words.length < 8; match = pattern.exec(text)) {
    const whole = match[1] ?? "";
    const word = whole.replace(ending, "");
    words.push({ folded: fold(word), end: pattern.lastIndex - (whole.length - word.length) });
  }
  return words;
}

function fold(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").replace(ending, "").toLocaleLowerCase();
}

/** What a sentence hangs on to a name: "Ana's", "Ana.", "Ana…". */
const ending = /(?:['’]s)?['’.-]*$/iu;
