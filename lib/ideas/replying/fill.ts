export const placeholders = ["name", "title", "date"] as const;

/** What stands in a saved reply for what each idea has of its own. */
export type Filling = Record<(typeof placeholders)[number], string>;

/** Puts in what each idea has of its own; words in braces that mean nothing here stay as they were typed. */
export function fillIn(text: string, filling: Filling): string {
  return text.replace(/\{(name|title|date)\}/g, (_, what: keyof Filling) => filling[what]);
}
