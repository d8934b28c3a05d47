import type { Progress } from "@/lib/imports/running/report";

const titles: Record<Progress["phase"], string> = {
  "ideas.read": "Reading ideas",
  "ideas.write": "Writing ideas",
  "comments.read": "Reading comments",
  "comments.write": "Writing comments",
};

/** How far an import is: one moving line on a terminal, a line a phase elsewhere. */
export class ImportProgress {
  readonly #terminal = process.stdout.isTTY === true;
  #shown = 0;
  #last: Progress | null = null;

  show(progress: Progress): void {
    const finished = progress.done >= progress.total;
    if (this.#terminal && (finished || Date.now() - this.#shown > 100)) {
      this.#shown = Date.now();
      process.stdout.write(`\r\x1b[2K${this.#line(progress)}${finished ? "\n" : ""}`);
    } else if (!this.#terminal && (finished || Date.now() - this.#shown > 15_000)) {
      this.#shown = Date.now();
      console.log(this.#line(progress));
    }
    this.#last = finished ? null : progress;
  }

  end(): void {
    if (this.#terminal && this.#last) process.stdout.write("\n");
    this.#last = null;
  }

  #line({ phase, done, total }: Progress): string {
    const share = total === 0 ? 1 : done / total;
    const bar = "█".repeat(Math.round(share * 24)).padEnd(24, "░");
    return `${titles[phase].padEnd(17)} ${bar} ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
  }
}
