/**
 * How strongly a word stands out among some texts against others: the log-likelihood ratio G² over the whole
 * two-by-two table (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence"; used to compare
 * corpora by Rayson and Garside 2000). Counted are contributions that have it, not how often each says it, so that
 * one long letter is one voice. Above 10.83 chance alone would do it once in a thousand.
 *
 * @returns 0 where it is not more frequent here than there
 */
export function keyness(here: number, allHere: number, there: number, allThere: number): number {
  if (allHere === 0 || allThere === 0 || here / allHere <= there / allThere) return 0;
  const all = allHere + allThere;
  const having = here + there;
  const part = (seen: number, row: number, column: number) =>
    seen === 0 ? 0 : seen * Math.log((seen * all) / (row * column));
  return (
    2 *
    (part(here, having, allHere) +
      part(there, having, allThere) +
      part(allHere - here, all - having, allHere) +
      part(allThere - there, all - having, allThere))
  );
}

/** G² from which on it is no chance: p < 0.001 with one degree of freedom. */
export const significant = 10.83;

/** How many times as frequent here as there; a half is added to both, so that nothing is not infinitely less. */
export function times(here: number, allHere: number, there: number, allThere: number): number {
  return (here + 0.5) / allHere / ((there + 0.5) / allThere);
}
