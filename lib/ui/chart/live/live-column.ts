/** One column: what stands beneath it, its number and that of the period before, and both as finished words. */
export type LiveColumn = { name: string; title: string; value: number; before: number; beforeTitle: string };

/** What the whole says to those who do not see it, and its two parts' names. */
type LiveWords = { label: string; now: string; before: string };

export type LiveColumnsProps = { columns: LiveColumn[]; words: LiveWords };
