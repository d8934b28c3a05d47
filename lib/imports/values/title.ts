const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A title from the first words of a text: its first sentence if that is one, else cut at a word. At most `most` signs. */
export function titleFrom(text: string, most = 120): string {
  const opening = text.slice(0, most * 6).trimStart();
  const line = (opening.split("\n").find((part) => /[\p{L}\p{N}]/u.test(part)) ?? opening)
    .replace(/^[-*#>•\s]+/u, "")
    .trim();
  const [first] = sentences.segment(line);
  const sentence = first?.segment.trim() ?? "";
  if (sentence.length >= 12 && sentence.length <= most) return sentence.replace(/(?<!\.)[.:;,]$/u, "");
  return cutAtWord(line, most);
}

/** Text cut to at most `most` signs, at a word where there is one, never inside of a sign; says that it was cut. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = text.slice(0, most);
  const space = whole.slice(0, most - 1).search(/\s\S*$/u);
  const cut = space > most * 0.6 ? whole.slice(0, space) : bySigns(text, most - 1);
  return `${cut.replace(/[\s,;:.–—-]+$/u, "")}…`;
}

function bySigns(text: string, most: number): string {
  let cut = "";
  for (const { segment } of graphemes.segment(text.slice(0, most * 2))) {
    if (cut.length + segment.length > most) break;
    cut += segment;
  }
  return cut;
}
