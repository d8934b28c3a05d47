import type { Locale } from "@/lib/base/locales";
import type { Stems } from "./stems";
import type { Run } from "./tokens";

export type Written = { locale: Locale; title: Run[]; text: Run[] };

/** A word that fewer contributions have makes no phrase. */
const common = 3;

/** Words and phrases by number, each as people mostly write it. */
export class Terms {
  private readonly stems: Partial<Stems>;
  /** In how many contributions each stem is. */
  private readonly having = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  /** Of each term the words in it that say something. */
  private readonly words: string[][] = [];
  private readonly spellings: Map<string, number>[] = [];

  constructor(stems: Partial<Stems>) {
    this.stems = stems;
  }

  /** Before terms are asked for, all contributions are shown once. */
  meet({ locale, title, text }: Written): void {
    const found = new Set<string>();
    for (const run of [...title, ...text]) for (const word of run) found.add(this.stemOf(word, locale));
    for (const stem of found) this.having.set(stem, (this.having.get(stem) ?? 0) + 1);
  }

  /** The terms of a text, each once: words, and phrases of two and three that neither begin nor end with a filler. */
  of(runs: Run[], locale: Locale): Set<number> {
    const found = new Set<number>();
    for (const run of runs) {
      const stems = run.map((word) => this.stemOf(word, locale));
      const rare = stems.map((stem) => stem !== "" && (this.having.get(stem) ?? 0) < common);
      for (let from = 0; from < run.length; from++) {
        for (let length = 1; length <= 3 && from + length <= run.length; length++) {
          if (length > 1 && (rare[from] || rare[from + length - 1])) break;
          if (!stems[from]) break;
          if (stems[from + length - 1]) found.add(this.numberOf(run, stems, from, from + length));
        }
      }
    }
    return found;
  }

  get size(): number {
    return this.words.length;
  }

  wordsOf(term: number): string[] {
    return this.words[term] ?? [];
  }

  /** As people mostly write it. */
  spelling(term: number): string {
    let [best, most] = ["", 0];
    for (const [spelling, count] of this.spellings[term] ?? []) {
      if (count > most || (count === most && spelling < best)) [best, most] = [spelling, count];
    }
    return best;
  }

  /** The number of words written like this, where any contribution has them. */
  find(run: Run, locale: Locale): number | undefined {
    const stems = run.map((word) => this.stemOf(word, locale));
    return this.numbers.get(keyOf(run, stems, 0, run.length));
  }

  private stemOf(word: string, locale: Locale): string {
    return this.stems[locale]?.get(word) ?? "";
  }

  private numberOf(run: Run, stems: string[], from: number, to: number): number {
    const key = keyOf(run, stems, from, to);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.words.length;
      this.numbers.set(key, number);
      this.words.push(stems.slice(from, to).filter(Boolean));
      this.spellings.push(new Map());
    }
    const spelling = to === from + 1 ? (run[from] ?? "") : run.slice(from, to).join(" ");
    const spellings = this.spellings[number];
    spellings?.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    return number;
  }
}

/** Fillers within a phrase stand as they are, in brackets: they tell "parada de bus" from "parada sin bus". */
function keyOf(run: Run, stems: string[], from: number, to: number): string {
  let key = stems[from] || `(${run[from]})`;
  for (let at = from + 1; at < to; at++) key += ` ${stems[at] || `(${run[at]})`}`;
  return key;
}
