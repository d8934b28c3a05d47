/** Texts longer than this many characters show their beginning first. */
const long = 700;
const shown = 480;

/** A long text in two: what is read at once, and the rest. Cut after a sentence where there is one, else a word. */
export function foldText(text: string): { beginning: string; rest: string | null } {
  if (text.length <= long) return { beginning: text, rest: null };
  const window = text.slice(0, shown);
  const sentence = lastEnd(window, /[.!?؟…]["”»)]?\s|\n/gu);
  const cut = sentence > shown / 2 ? sentence : lastEnd(window, /\s/gu) || shown;
  return { beginning: text.slice(0, cut).trimEnd(), rest: text.slice(cut).trimStart() };
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
