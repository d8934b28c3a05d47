/** A person's initials on a tint that stays theirs. Decorative: the name stands beside it. */
export function Avatar({ name, size = 40 }: { name: string; size?: number }) {
  const width = `${size / 16}rem`;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 42 42"
      width={width}
      height={width}
      className="inline-block shrink-0 select-none"
    >
      <circle cx="21" cy="21" r="21" fill={tints[tintOf(name)]} />
      <text x="21" y="21" dy="0.36em" textAnchor="middle" fontSize="16" className="fill-ink font-bold">
        {initials(name)}
      </text>
    </svg>
  );
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  // Between Arabic letters a mark that is not seen keeps them from joining into a word.
  return picked.map((word) => firstLetter(word ?? "")).join(/\p{Script=Arabic}/u.test(name) ? "\u200c" : "");
}

/** The first thing a reader would call a letter: emoji and accents stay whole. */
function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word);
  return (first?.segment ?? "").toLocaleUpperCase();
}

function tintOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % tints.length;
}

const tints = ["#f6dcc8", "#dbe8cf", "#d3e4f1", "#ecd9ee", "#f5e3b3", "#cfe9e3", "#f3d6d6", "#dedcf2"];
