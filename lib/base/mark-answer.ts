/** What a script reads after giving a mark or taking it back: the count, why not, or where to go first. */
export type MarkAnswer = { count: number; said: string } | { refused: string } | { go: string };
