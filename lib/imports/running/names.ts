import { fold } from "@/lib/imports/fold";

/** Names of topics or neighbourhoods as a file uses them: how often, and in which spelling first. */
export class NameCounts {
  readonly #counts = new Map<string, { name: string; count: number }>();
  readonly #most: number;

  /** @param most of different names; a column that is mapped by mistake has as many as it has rows */
  constructor(most = 5_000) {
    this.#most = most;
  }

  add(name: string): void {
    const key = fold(name);
    if (key === "") return;
    const known = this.#counts.get(key);
    if (known) known.count++;
    else if (this.#counts.size < this.#most) this.#counts.set(key, { name, count: 1 });
  }

  countOf(name: string): number {
    return this.#counts.get(fold(name))?.count ?? 0;
  }

  /**
   * The names worth an entry of their own, the most used first: all of them up to `few`; of more, those
   * that at least three rows use (free tags would otherwise bury the rest).
   */
  worth(few: number, most: number): string[] {
    const sorted = [...this.#counts.values()].sort((a, b) => b.count - a.count);
    return (sorted.length <= few ? sorted : sorted.filter(({ count }) => count >= 3))
      .slice(0, most)
      .map(({ name }) => name);
  }
}

/** "cycling_traffic_management" as people write it: machine words become a phrase, all else stays. */
export function readableName(name: string): string {
  if (!/^\p{Ll}[\p{Ll}\d]*([_-][\p{Ll}\d]+)*$/u.test(name)) return name;
  const phrase = name.replace(/[_-]/g, " ");
  return phrase.charAt(0).toLocaleUpperCase() + phrase.slice(1);
}
