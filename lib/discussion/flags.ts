/** Why a contribution is shown to staff although nobody reported it. Their words: `moderation.flags.*`. */
export type Flag = "manyLinks" | "repeated";

type Contribution = {
  text: string;
  /** What the same author wrote lately, without this one. */
  earlier: readonly string[];
};

const mostLinks = 3;
const mostRepeats = 2;
const leastWords = 4;

/** Simple signs of advertising. They hide nothing by themselves; a person decides. */
export function flagsOf({ text, earlier }: Contribution): Flag[] {
  const flags: Flag[] = [];
  if (countLinks(text) > mostLinks) flags.push("manyLinks");
  const own = wordsOf(text);
  const repeats = earlier.filter((other) => wordsOf(other) === own).length;
  if (own.split(" ").length >= leastWords && repeats >= mostRepeats) flags.push("repeated");
  return flags;
}

function countLinks(text: string): number {
  return text.match(/\bhttps?:\/\/|\bwww\.(?=[a-z0-9])/gi)?.length ?? 0;
}

/** The words alone: spaces, marks and capitals do not make a text another one. */
function wordsOf(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLocaleLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
}
