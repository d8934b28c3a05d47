import { fold } from "@/lib/imports/fold";

/** Different cells beyond these say nothing more. */
const MOST = 3_000;

/** Whether a column's commas stand between names ("Green, Mobility") or inside of them ("Sport, play and leisure"). */
export class Parts {
  readonly #cells = new Set<string>();

  add(cell: string): void {
    if (cell !== "" && this.#cells.size < MOST && !/[[{|;#]/.test(cell)) this.#cells.add(cell);
  }

  /** Names come back in other company; what stands inside of one name does not. */
  areJoined(): boolean {
    const uses = new Map<string, number>();
    const lists = [...this.#cells].map((cell) => cell.split(",").map(fold));
    for (const part of lists.flatMap((list) => [...new Set(list)])) uses.set(part, (uses.get(part) ?? 0) + 1);
    const parts = lists.filter((list) => list.length > 1).flat();
    return parts.length > 0 && parts.filter((part) => (uses.get(part) ?? 0) > 1).length >= parts.length * 0.6;
  }
}
